package entente.casefile;

import static entente.casefile.Limits.CLAUSES;
import static entente.casefile.Limits.ID;
import static entente.casefile.Limits.ID_EXPECTED;
import static entente.casefile.Limits.LONG;
import static entente.casefile.Limits.SHORT;

import entente.dialogue.Channel;
import entente.dialogue.Extent;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Level;
import entente.dialogue.Links;
import entente.dialogue.Move;
import entente.dialogue.MoveBuilder;
import entente.dialogue.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A move as a case has it: {@code read(of(move))} gives the same move. */
public final class MoveDocument {

    private static final String EXPECTED = "a move: an object with \"id\", \"date\", \"actor\" and \"kind\"";
    private static final int MOST_ON_A_DAY = 100_000;

    private MoveDocument() {}

    /** What was read of a move that stands alone, with what deserves a warning. */
    public record ParsedMove(Move move, List<Problem> warnings) {}

    /** The fields of a move in their order; those at their default are left out. */
    public static Map<String, Object> of(Move move) {
        return new ObjectBuilder()
                .put("id", move.id())
                .put("date", move.date().text())
                .put("actor", move.actor())
                .put("kind", move.kind())
                .optional("summary", move.summary())
                .extent(move.extent())
                .unless(1, "scale", move.scale())
                .unless(Channel.PUBLIC, "channel", move.channel())
                .optionalWord("level", move.level())
                .optional("subject", move.subject())
                .optional("issue", move.issue())
                .putAll(move.links().byField())
                .optional("promises", move.promises())
                .optionalWord("due", move.due())
                .optional("disputed", move.disputed() ? true : null)
                .optional("onBehalfOf", move.onBehalfOf())
                .unless(1, "confidence", move.confidence())
                .optionalWord("knownFrom", move.knownFrom())
                .optional("source", SourceDocument.of(move.source()))
                .optional("locator", move.locator())
                .optional("jointly", move.jointly() ? true : null)
                .optionalList("learned", move.learned(), LearnedDocument::of)
                .optionalWord("until", move.until())
                .optionalList("clauses", move.clauses(), ClauseDocument::of)
                .optional("order", move.order())
                .build();
    }

    /**
     * Reads one move by itself; whether what it refers to is there shows in a dialogue.
     *
     * @throws InvalidDialogue naming every field that is wrong
     */
    public static Move read(@Nullable Object document) {
        return read(ObjectReader.of(document, EXPECTED));
    }

    /** As {@link #read(Object)}, of a move that was kept before characters that nobody sees were refused. */
    static Move readKept(@Nullable Object document) {
        return read(ObjectReader.ofKept(document, EXPECTED));
    }

    private static Move read(ObjectReader top) {
        Move move = move(top);
        top.throwIfWrong();
        return move;
    }

    /**
     * As {@link #read(Object)}, with what deserves a warning.
     *
     * @param id the one it is given where it brings none
     */
    public static ParsedMove read(@Nullable Object document, String id) {
        ObjectReader top = ObjectReader.of(document, "a move: an object with \"date\", \"actor\" and \"kind\"");
        Move move = top.has("id") ? move(top) : move(top, id);
        top.done();
        top.throwIfWrong();
        return new ParsedMove(move, top.warnings());
    }

    static Move move(ObjectReader at) {
        return move(at, at.pattern("id", ID, ID_EXPECTED));
    }

    private static Move move(ObjectReader at, String id) {
        return otherFields(
                Move.builder(id, at.date("date"), at.text("actor", SHORT), at.text("kind", SHORT))
                        .build(),
                at);
    }

    /** The move with those fields changed that {@code to} names; null there stands for the usual value. */
    static Move changed(Move move, ObjectReader to) {
        if (to.isNamed("id")) {
            to.wrong(
                    "id", "A move keeps its id. Leave it out here; to replace the move, leave it out and add another.");
        }
        MoveBuilder changed = move.but();
        to.ifNamed("date", field -> changed.date(to.date(field)));
        to.ifNamed("actor", field -> changed.actor(to.text(field, SHORT)));
        to.ifNamed("kind", field -> changed.kind(to.text(field, SHORT)));
        return otherFields(changed.build(), to);
    }

    /** The move with what {@code at} says beyond when, who and what. */
    private static Move otherFields(Move start, ObjectReader at) {
        MoveBuilder move = start.but();
        at.ifNamed("summary", field -> move.summary(at.optionalText(field, LONG)));
        at.ifNamed("extent", field -> move.extent(at.extent(field, Extent.FULL)));
        at.ifNamed("scale", field -> move.scale(at.count(field, 1)));
        at.ifNamed("channel", field -> move.channel(at.choice(field, Channel.class, Channel.PUBLIC)));
        at.ifNamed("level", field -> move.level(at.optionalChoice(field, Level.class)));
        at.ifNamed("subject", field -> move.subject(at.optionalText(field, SHORT)));
        at.ifNamed("issue", field -> move.issue(at.optionalText(field, SHORT)));
        Links links = start.links();
        move.links(new Links(
                link(at, "answers", links.answers()),
                link(at, "completes", links.completes()),
                link(at, "fulfils", links.fulfils()),
                link(at, "reverses", links.reverses()),
                link(at, "concerns", links.concerns()),
                link(at, "reschedules", links.reschedules())));
        at.ifNamed("promises", field -> move.promises(at.optionalText(field, SHORT)));
        at.ifNamed("due", field -> move.due(at.optionalDay(field)));
        at.ifNamed("disputed", field -> move.disputed(at.flag(field)));
        at.ifNamed("onBehalfOf", field -> move.onBehalfOf(at.optionalText(field, SHORT)));
        at.ifNamed("confidence", field -> move.confidence(at.fraction(field, 1)));
        at.ifNamed("knownFrom", field -> move.knownFrom(at.optionalDay(field)));
        at.ifNamed("source", field -> move.source(at.optionalObject(field, SourceDocument::read)));
        at.ifNamed("locator", field -> move.locator(at.optionalText(field, SHORT)));
        at.ifNamed("jointly", field -> move.jointly(at.flag(field)));
        at.ifNamed("learned", field -> move.learned(LearnedDocument.list(at, field, move.build())));
        at.ifNamed("until", field -> move.until(at.optionalDay(field)));
        at.ifNamed("clauses", field -> move.clauses(at.list(field, CLAUSES, ClauseDocument::read)));
        at.ifNamed("order", field -> move.order(at.has(field) ? at.whole(field, MOST_ON_A_DAY, 1) : null));
        Move read = move.build();
        checkDates(read, at);
        if (!read.clauses().isEmpty() && read.promises() != null) {
            at.wrong(
                    "clauses",
                    "An agreement has clauses, a promise has none. Leave out \"promises\", and make what is promised a"
                            + " clause.");
        }
        checkJointly(read, at);
        if (!at.isNamed("learned") && LearnedDocument.isAtOdds(read)) {
            at.wrong(
                    "learned",
                    "What came to light about this move no longer fits its date or extent. Change \"learned\" with it.");
        }
        return read;
    }

    private static void checkDates(Move move, ObjectReader at) {
        boolean reschedules = move.links().reschedules() != null;
        if (move.due() != null && move.promises() == null && !reschedules) {
            at.wrong(
                    "due",
                    "Only a promise falls due. Say in \"promises\" which kind of move is promised, or in"
                            + " \"reschedules\" whose date this moves, or leave \"due\" out.");
        }
        if (reschedules && move.promises() != null) {
            at.wrong(
                    "reschedules",
                    "A promise has a date of its own. Record the new date of the other one as a move by itself.");
        } else if (reschedules && move.due() == null && !at.has("due")) {
            at.missing("due", "the new day, such as 2025-12-05");
        } else if (reschedules && move.due() != null && move.due().isBefore(move.day())) {
            at.wrong(
                    "due", "Expected a day on or after that of the move, " + move.date() + ". Got " + move.due() + ".");
        }
        if (move.until() != null && move.until().isBefore(move.day())) {
            at.wrong(
                    "until",
                    "Expected a day on or after that of the move, " + move.date() + ". Got " + move.until() + ".");
        }
    }

    private static void checkJointly(Move move, ObjectReader at) {
        if (move.jointly() && move.promises() != null) {
            at.wrong("jointly", "A promise binds one side. Record one of each side instead of one of both.");
        } else if (move.jointly() && move.links().answers() != null) {
            at.wrong(
                    "jointly",
                    "What both sides do together answers nothing else: each half answers the other. Name no move that it"
                            + " answers, or record it of one side.");
        }
    }

    private static @Nullable String link(ObjectReader at, String field, @Nullable String otherwise) {
        return at.isNamed(field) ? at.optionalText(field, SHORT) : otherwise;
    }
}
