package entente.web.view;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.StoredDialogue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a dialogue is read.
 *
 * @param typed what stands in the blank: the day, or what was typed there and is none
 * @param message what is wrong with it, if anything
 * @param origin why this day: {@code the day that the record names}
 * @param opening the address that opens on the dialogue's own day
 * @param earlier the page as of the last day with a move before this one, {@code later} of the next; null where none is
 * @param now the page as of today, and {@code today} whether it is that
 * @param silent for how long nothing more is on record, in words; empty where something is, or was lately
 */
public record AsOf(
        LocalDate day,
        String typed,
        @Nullable String message,
        DayOrigin origin,
        String opening,
        @Nullable String earlier,
        @Nullable String later,
        String now,
        boolean today,
        String silent) {

    /** In days; a shorter silence is not worth a word. */
    private static final int LONG = 14;

    /** Where the day comes from. */
    enum DayOrigin {
        ASKED("the date you chose"),
        RECORD("the date of this record"),
        LAST("30 days after the last thing on record"),
        TODAY("today (UTC)");

        private final String words;

        DayOrigin(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param asked what stands in the address, or null
     * @param address what its links keep besides the day
     */
    public static AsOf of(StoredDialogue storedDialogue, @Nullable String asked, Address address, LocalDate today) {
        Optional<LocalDate> wanted = Optional.ofNullable(asked).flatMap(Days::parse);
        Dialogue dialogue = storedDialogue.dialogue();
        LocalDate day = wanted.orElseGet(() -> dialogue.openingDay(today));
        String bad = asked == null || asked.isBlank() || wanted.isPresent() ? null : asked;
        return new AsOf(
                day,
                bad == null ? day.toString() : bad,
                bad == null
                        ? null
                        : "“" + bad + "” is not a date. " + Days.EXPECTED + " Until then the page shows "
                                + Days.full(day) + ".",
                wanted.isPresent() ? DayOrigin.ASKED : origin(dialogue, day, today),
                address.opening(),
                dialogue.moves().stream()
                        .map(Move::day)
                        .filter(day::isAfter)
                        .max(Comparator.naturalOrder())
                        .map(address::asOf)
                        .orElse(null),
                dialogue.moves().stream()
                        .map(Move::day)
                        .filter(day::isBefore)
                        .min(Comparator.naturalOrder())
                        .map(address::asOf)
                        .orElse(null),
                address.asOf(today),
                day.equals(today),
                silent(dialogue, today));
    }

    private static DayOrigin origin(Dialogue dialogue, LocalDate day, LocalDate today) {
        if (dialogue.asOf() != null) {
            return DayOrigin.RECORD;
        }
        return day.equals(today) ? DayOrigin.TODAY : DayOrigin.LAST;
    }

    /** {@code Nothing is on record after 10 November 2025: silent for 66 days by now.} */
    private static String silent(Dialogue dialogue, LocalDate today) {
        return dialogue.lastDay(today)
                .filter(last -> ChronoUnit.DAYS.between(last, today) > LONG)
                .map(last -> "Nothing is on record after " + Days.full(last) + ": silent for "
                        + Figures.span(last, today) + " by now.")
                .orElse("");
    }

    public String date() {
        return Days.full(day);
    }

    public String shortDate() {
        return Days.brief(day);
    }

    public boolean isAsked() {
        return origin == DayOrigin.ASKED;
    }

    public boolean isBad() {
        return message != null;
    }

    /** The day as the reader asked for it, for addresses that keep it. */
    public @Nullable LocalDate kept() {
        return isAsked() ? day : null;
    }
}
