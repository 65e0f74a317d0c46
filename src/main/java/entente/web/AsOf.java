package entente.web;

import entente.dialogue.Kept;
import entente.dialogue.Move;
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
record AsOf(
        LocalDate day,
        String typed,
        @Nullable String message,
        Origin origin,
        String opening,
        List<Choice> days,
        @Nullable String earlier,
        @Nullable String later) {

    /** Where the day comes from. */
    enum Origin {
        ASKED("the date you chose"),
        RECORD("the date of this record"),
        TODAY("today (UTC)");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A day to go to. */
    record Choice(String date, String href, boolean current) {}

    /** Under the rules in force. */
    static AsOf of(Kept kept, @Nullable String asked, LocalDate today) {
        return of(kept, asked, new Address(kept.id(), null), today);
    }

    /**
     * @param asked what stands in the address, or null
     * @param address what its links keep besides the day
     */
    static AsOf of(Kept kept, @Nullable String asked, Address address, LocalDate today) {
        Optional<LocalDate> wanted = Optional.ofNullable(asked).flatMap(Days::parse);
        LocalDate own = kept.dialogue().asOf();
        LocalDate day = wanted.orElse(own == null ? today : own);
        Origin origin = wanted.isPresent() ? Origin.ASKED : own == null ? Origin.TODAY : Origin.RECORD;
        String bad = asked == null || asked.isBlank() || wanted.isPresent() ? null : asked;
        List<LocalDate> days = kept.dialogue().moves().stream()
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
                        .map(each -> new Choice(Days.brief(each), address.asOf(each), each.equals(day)))
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
        return origin == Origin.ASKED;
    }

    public boolean isBad() {
        return message != null;
    }

    /** The day as the reader asked for it, for addresses that keep it. */
    public @Nullable LocalDate kept() {
        return isAsked() ? day : null;
    }
}
