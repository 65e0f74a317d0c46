package entente.web.view;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Channel;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A move as the pages show it.
 *
 * @param number its place in the order in which moves are weighed, from 1
 * @param actor who made it: a side, or both
 * @param what what it is, without its side: {@code Lifts sanctions (Belavia)}
 * @param known how far it goes by what was known on the day of the page
 * @param findings what had come to light about it by then, the earliest first
 */
public record RecordedMove(
        int number, Move move, Party actor, String what, MarkerFill look, Extent known, List<LaterFinding> findings) {

    /** What its marker tells by fill. */
    public enum MarkerFill {
        FULL("carried out in full"),
        PART("carried out in part"),
        WORDS("words or a promise"),
        AGAINST("against the other side");

        private final String meaning;

        MarkerFill(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By all that ever came to light about it. */
    public static RecordedMove of(int number, Move move, Dialogue dialogue, Rules rules) {
        return of(number, move, dialogue, rules, LocalDate.MAX);
    }

    /** By what was known of it on that day. */
    static RecordedMove of(int number, Move move, Dialogue dialogue, Rules rules, LocalDate asOf) {
        Kind kind = rules.kind(move.kind());
        Extent known = move.extentOn(asOf);
        return new RecordedMove(
                number,
                move,
                Party.of(dialogue, move),
                what(move, kind, rules),
                look(move, kind, known),
                known,
                LaterFinding.of(move, dialogue, asOf));
    }

    public String id() {
        return move.id();
    }

    public String tag() {
        return actor.look() + " " + look.css();
    }

    public String date() {
        return Days.full(move.date());
    }

    public String briefDate() {
        return Days.brief(move.date());
    }

    /** {@code Washington lifts sanctions (Belavia)} */
    public String sentence() {
        return actor.name() + " " + Capitalization.small(what);
    }

    /** {@code Washington lifts sanctions (Belavia) on 11 September 2025, in part.} */
    public String dated() {
        String belief = belief();
        String extent = belief != null ? ", " + belief : known.equals(Extent.FULL) ? "" : ", " + extent();
        return sentence() + " " + Days.when(move.date()) + extent + ".";
    }

    /** Whether it says all of these words somewhere; case does not matter. */
    public boolean says(String words) {
        String text = Stream.of(
                        move.id(),
                        sentence(),
                        move.summary(),
                        move.subject(),
                        move.issue(),
                        move.onBehalfOf(),
                        move.locator(),
                        date())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    public String extent() {
        return extent(known);
    }

    /** {@code It came to light how far this goes: Washington lifts sanctions (Belavia), in part} */
    public String found(LaterFinding finding) {
        return "It came to light how far this goes: " + sentence() + ", " + finding.how();
    }

    /** {@code believed full until 10 October 2025, then partial}; null where nothing came to light. */
    public @Nullable String belief() {
        return LaterFinding.belief(move.extent().word(), findings);
    }

    public static String extent(Extent extent) {
        if (extent.share() != null) {
            return "to " + Figures.percent(extent.share());
        }
        return switch (extent.word()) {
            case "full" -> "in full";
            case "partial" -> "in part";
            case "minimal" -> "to a small extent";
            default -> "not carried out";
        };
    }

    /** Public, or confidential; and at which level, where that is known. */
    public String channel() {
        String channel = move.channel() == Channel.PUBLIC ? "public" : "confidential";
        return move.level() == null
                ? channel
                : channel + ", at the level of " + levelInWords(move.level().word());
    }

    /** How sure its source is, in words and as a number. */
    public String confidence() {
        return sure(move.confidence());
    }

    /** {@code reported (0.8)}; in the words that sheets take, where there is one for the number. */
    public static String sure(double sure) {
        String words = sure >= 1
                ? "confirmed"
                : sure > 0.8
                        ? "very likely"
                        : sure == 0.8 ? "reported" : sure >= 0.6 ? "likely" : sure > 0.4 ? "uncertain" : "rumoured";
        return (sure < 0.4 ? "doubtful" : words) + " (" + Figures.plain(sure) + ")";
    }

    /** Words have no extent. */
    public boolean isSpoken() {
        return look == MarkerFill.WORDS;
    }

    public @Nullable String count() {
        return move.scale() == 1 ? null : Figures.plain(move.scale());
    }

    private static String what(Move move, Kind kind, Rules rules) {
        if (move.promises() != null) {
            return "Promises: " + Assessor.phrase(move, rules);
        }
        String label = Capitalization.capital(move.jointly() ? JointWords.of(kind.label()) : kind.label());
        return move.subject() == null ? label : label + " (" + move.subject() + ")";
    }

    private static MarkerFill look(Move move, Kind kind, Extent known) {
        if (!kind.isCooperative() || move.links().reverses() != null) {
            return MarkerFill.AGAINST;
        }
        if (kind.mode() == Mode.WORD) {
            return MarkerFill.WORDS;
        }
        return known.equals(Extent.FULL) ? MarkerFill.FULL : MarkerFill.PART;
    }

    private static String levelInWords(String level) {
        return switch (level) {
            case "working-level" -> "working officials";
            case "senior-official" -> "senior officials";
            case "special-envoy" -> "special envoys";
            case "minister" -> "ministers";
            case "head-of-government" -> "heads of government";
            case "head-of-state" -> "heads of state";
            default -> level;
        };
    }
}
