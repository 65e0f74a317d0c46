package entente.web.view;

import entente.dialogue.Move;
import entente.dialogue.StoredDialogue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a dialogue is read.
 *
 * @param typed what stands in the blank: the day, or what was typed there and is none
 * @param message what is wrong with it, if anything
 * @param origin why this day: {@code the day that the record names}
 * @param opening the address that opens on the dialogue's own day
 * @param days the days of its moves, newest first
 */
public record AsOf(
        LocalDate day,
        String typed,
        @Nullable String message,
        DayOrigin origin,
        String opening,
        List<DayChoice> days,
        @Nullable String earlier,
        @Nullable String later) {

    /** Where the day comes from. */
    enum DayOrigin {
        ASKED("the date you chose"),
        RECORD("the date of this record"),
        TODAY("today (UTC)");

        private final String words;

        DayOrigin(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A day to go to. */
    record DayChoice(String date, String href, boolean current) {}

    /**
     * @param asked what stands in the address, or null
     * @param address what its links keep besides the day
     */
    public static AsOf of(StoredDialogue storedDialogue, @Nullable String asked, Address address, LocalDate today) {
        Optional<LocalDate> wanted = Optional.ofNullable(asked).flatMap(Days::parse);
        LocalDate own = storedDialogue.dialogue().asOf();
        LocalDate day = wanted.orElse(storedDialogue.dialogue().readingDay(today));
        DayOrigin origin = wanted.isPresent() ? DayOrigin.ASKED : own == null ? DayOrigin.TODAY : DayOrigin.RECORD;
        String bad = asked == null || asked.isBlank() || wanted.isPresent() ? null : asked;
        List<LocalDate> days = storedDialogue.dialogue().moves().stream()
                .map(Move::day)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new AsOf(
                day,
                bad == null ? day.toString() : bad,
                bad == null
                        ? null
                        : "“" + bad + "” is not a date. " + Days.EXPECTED + " Until then the page shows "
                                + Days.full(day) + ".",
                origin,
                address.opening(),
                days.stream()
                        .map(each -> new DayChoice(Days.brief(each), address.asOf(each), each.equals(day)))
                        .toList(),
                days.stream()
                        .filter(day::isAfter)
                        .findFirst()
                        .map(address::asOf)
                        .orElse(null),
                days.stream()
                        .filter(day::isBefore)
                        .reduce((one, other) -> other)
                        .map(address::asOf)
                        .orElse(null));
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
