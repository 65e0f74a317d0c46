package entente.casefile;

import entente.dialogue.Background;
import entente.dialogue.Channel;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Goal;
import entente.dialogue.Hypothesis;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Level;
import entente.dialogue.Links;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.dialogue.RedLine;
import entente.dialogue.Side;
import entente.dialogue.Source;
import entente.dialogue.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case: a dialogue as a document, already parsed into maps, lists, texts, numbers and booleans. Where the
 * document came from (JSON, YAML, a form) does not matter here.
 */
public final class DialogueReader {

    /** What was read, with what deserves a warning (an unknown field, for one). */
    public record ParsedDialogue(Dialogue dialogue, List<Problem> warnings) {}

    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,31}";
    private static final String SLUG_EXPECTED = "a short slug: lower-case letters, digits and hyphens, at most 32";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String ID_EXPECTED = "letters, digits, dots, hyphens or underscores, at most 64";
    private static final List<String> OTHER_FIELDS_OF_A_WHAT_IF = List.of("case", "rulebook", "name");
    private static final int SHORT = 300;
    private static final int LONG = 10_000;
    private static final int MOST_ON_A_DAY = 100_000;

    private DialogueReader() {}

    /**
     * @throws InvalidDialogue naming every place that is wrong: first those that cannot be read, and once all can be
     *     read, those that contradict each other
     */
    public static ParsedDialogue read(@Nullable Object document) {
        ObjectReader top = ObjectReader.of(document, "a case: an object with \"sides\" and \"moves\"");
        String title = top.text("title", SHORT, "Untitled dialogue");
        String about = top.optionalText("about", LONG);
        List<Side> sides = top.list("sides", DialogueReader::side);
        List<Move> moves = top.list("moves", DialogueReader::move);
        List<RedLine> redLines = top.list("redLines", DialogueReader::redLine);
        List<Proposal> proposals = top.list("proposals", DialogueReader::proposal);
        var asOf = top.optionalDay("asOf");
        Map<String, Double> baseRate = baseRate(top, sides);
        Source source = top.optionalObject("source", DialogueReader::source);
        List<Goal> goals = top.list("goals", DialogueReader::goal);
        List<Background> background = top.list("background", DialogueReader::background);
        EdtfDate openedOn = top.optionalDate("openedOn");
        if (!top.has("sides")) {
            top.missing("sides", "exactly two sides");
        }
        if (!top.has("moves")) {
            top.missing("moves", "a list of moves, which may be empty");
        }
        top.done();
        top.throwIfWrong();
        Dialogue dialogue = new Dialogue(
                title, about, sides, moves, redLines, proposals, asOf, baseRate, source, goals, background, openedOn);
        return new ParsedDialogue(dialogue, top.warnings());
    }

    /**
     * Reads one move by itself; whether what it refers to is there shows in a dialogue.
     *
     * @throws InvalidDialogue naming every field that is wrong
     */
    public static Move readMove(@Nullable Object document) {
        ObjectReader objectReader =
                ObjectReader.of(document, "a move: an object with \"id\", \"date\", \"actor\" and \"kind\"");
        Move move = move(objectReader);
        objectReader.throwIfWrong();
        return move;
    }

    /**
     * Reads one proposal by itself.
     *
     * @throws InvalidDialogue naming every field that is wrong
     */
    public static Proposal readProposal(@Nullable Object document) {
        ObjectReader objectReader = ObjectReader.of(
                document, "a proposal: an object with \"id\", \"date\", \"from\", \"asks\" and \"offers\"");
        Proposal proposal = proposal(objectReader);
        objectReader.throwIfWrong();
        return proposal;
    }

    /** What was read of a hypothesis, with what deserves a warning. */
    public record ParsedHypothesis(Hypothesis hypothesis, List<Problem> warnings) {}

    /**
     * Reads what a reader supposes of {@code dialogue}: {@code add}, {@code without}, {@code change}, {@code redLines}
     * and {@code asOf}. The document may have the other fields of a what-if request; they are left to the caller.
     *
     * @throws InvalidDialogue naming every place that cannot be read
     */
    public static ParsedHypothesis hypothesis(@Nullable Object document, Dialogue dialogue) {
        ObjectReader top =
                ObjectReader.of(document, "a what-if: an object with, for example, \"add\", a list of moves");
        OTHER_FIELDS_OF_A_WHAT_IF.forEach(top::has);
        List<Move> add = top.list("add", DialogueReader::move);
        List<String> without = top.texts("without", SHORT);
        for (int i = 0; i < without.size(); i++) {
            if (dialogue.move(without.get(i)).isEmpty()) {
                top.wrong(List.of("without", String.valueOf(i)), unknownMove(without.get(i)));
            }
        }
        Map<String, Move> change = top.objects("change", (id, to) -> {
            Optional<Move> move = dialogue.move(id);
            if (move.isEmpty()) {
                top.wrong(List.of("change", id), unknownMove(id));
            } else if (without.contains(id)) {
                top.wrong(List.of("change", id), "\"" + id + "\" is left out; it cannot be changed as well.");
            }
            return move.map(known -> changed(known, to)).orElse(null);
        });
        List<RedLine> redLines =
                top.names("redLines") ? top.list("redLines", DialogueReader::redLine) : dialogue.redLines();
        LocalDate asOf = top.optionalDay("asOf");
        top.done();
        top.throwIfWrong();
        return new ParsedHypothesis(new Hypothesis(add, without, change, redLines, asOf), top.warnings());
    }

    /** What was read of a move that stands alone, with what deserves a warning. */
    public record ParsedMove(Move move, List<Problem> warnings) {}

    /**
     * Reads one move.
     *
     * @param id the one it is given where it brings none
     * @throws InvalidDialogue naming every place that cannot be read
     */
    public static ParsedMove move(@Nullable Object document, String id) {
        ObjectReader top = ObjectReader.of(document, "a move: an object with \"date\", \"actor\" and \"kind\"");
        Move move = top.has("id") ? move(top) : move(top, id);
        top.done();
        top.throwIfWrong();
        return new ParsedMove(move, top.warnings());
    }

    private static String unknownMove(String id) {
        return "There is no move \"" + id + "\" in this dialogue.";
    }

    private static Side side(ObjectReader at) {
        return new Side(
                at.pattern("id", SLUG, SLUG_EXPECTED), at.text("name", SHORT), at.optionalText("longName", SHORT));
    }

    private static Move move(ObjectReader at) {
        return move(at, at.pattern("id", ID, ID_EXPECTED));
    }

    private static Move move(ObjectReader at, String id) {
        Move move = new Move(
                id,
                at.date("date"),
                at.text("actor", SHORT),
                at.text("kind", SHORT),
                at.optionalText("summary", LONG),
                at.choice("extent", Extent.class, Extent.FULL),
                at.count("scale", 1),
                at.choice("channel", Channel.class, Channel.PUBLIC),
                at.optionalChoice("level", Level.class),
                at.optionalText("subject", SHORT),
                at.optionalText("issue", SHORT),
                new Links(
                        at.optionalText("answers", SHORT),
                        at.optionalText("completes", SHORT),
                        at.optionalText("fulfils", SHORT),
                        at.optionalText("reverses", SHORT),
                        at.optionalText("concerns", SHORT)),
                at.optionalText("promises", SHORT),
                at.optionalDay("due"),
                at.flag("disputed"),
                at.optionalText("onBehalfOf", SHORT),
                at.fraction("confidence", 1),
                at.optionalDay("knownFrom"),
                at.optionalObject("source", DialogueReader::source),
                at.optionalText("locator", SHORT),
                order(at));
        checkDue(move, at);
        return move;
    }

    /** The move with those fields changed that {@code to} names; null there stands for the usual value. */
    private static Move changed(Move move, ObjectReader to) {
        if (to.names("id")) {
            to.wrong(
                    "id", "A move keeps its id. Leave it out here; to replace the move, leave it out and add another.");
        }
        Links links = move.links();
        Move changed = new Move(
                move.id(),
                to.names("date") ? to.date("date") : move.date(),
                to.names("actor") ? to.text("actor", SHORT) : move.actor(),
                to.names("kind") ? to.text("kind", SHORT) : move.kind(),
                to.names("summary") ? to.optionalText("summary", LONG) : move.summary(),
                to.names("extent") ? to.choice("extent", Extent.class, Extent.FULL) : move.extent(),
                to.names("scale") ? to.count("scale", 1) : move.scale(),
                to.names("channel") ? to.choice("channel", Channel.class, Channel.PUBLIC) : move.channel(),
                to.names("level") ? to.optionalChoice("level", Level.class) : move.level(),
                to.names("subject") ? to.optionalText("subject", SHORT) : move.subject(),
                to.names("issue") ? to.optionalText("issue", SHORT) : move.issue(),
                new Links(
                        to.names("answers") ? to.optionalText("answers", SHORT) : links.answers(),
                        to.names("completes") ? to.optionalText("completes", SHORT) : links.completes(),
                        to.names("fulfils") ? to.optionalText("fulfils", SHORT) : links.fulfils(),
                        to.names("reverses") ? to.optionalText("reverses", SHORT) : links.reverses(),
                        to.names("concerns") ? to.optionalText("concerns", SHORT) : links.concerns()),
                to.names("promises") ? to.optionalText("promises", SHORT) : move.promises(),
                to.names("due") ? to.optionalDay("due") : move.due(),
                to.names("disputed") ? to.flag("disputed") : move.disputed(),
                to.names("onBehalfOf") ? to.optionalText("onBehalfOf", SHORT) : move.onBehalfOf(),
                to.names("confidence") ? to.fraction("confidence", 1) : move.confidence(),
                to.names("knownFrom") ? to.optionalDay("knownFrom") : move.knownFrom(),
                to.names("source") ? to.optionalObject("source", DialogueReader::source) : move.source(),
                to.names("locator") ? to.optionalText("locator", SHORT) : move.locator(),
                to.names("order") ? order(to) : move.order());
        checkDue(changed, to);
        return changed;
    }

    private static @Nullable Integer order(ObjectReader at) {
        return at.has("order") ? Integer.valueOf(at.few("order", MOST_ON_A_DAY, 1)) : null;
    }

    private static void checkDue(Move move, ObjectReader at) {
        if (move.due() != null && move.promises() == null) {
            at.wrong(
                    "due",
                    "Only a promise falls due. Say in \"promises\" which kind of move is promised, or leave \"due\" out.");
        }
    }

    private static RedLine redLine(ObjectReader at) {
        return new RedLine(
                at.pattern("id", ID, ID_EXPECTED),
                at.text("side", SHORT),
                at.text("issue", SHORT),
                at.text("text", LONG));
    }

    private static Proposal proposal(ObjectReader at) {
        return new Proposal(
                at.pattern("id", ID, ID_EXPECTED),
                at.date("date"),
                at.text("from", SHORT),
                at.list("asks", DialogueReader::term),
                at.list("offers", DialogueReader::term),
                at.optionalText("summary", LONG));
    }

    private static Term term(ObjectReader at) {
        return new Term(
                at.text("kind", SHORT),
                at.choice("extent", Extent.class, Extent.FULL),
                at.count("scale", 1),
                at.optionalText("issue", SHORT),
                at.optionalText("subject", SHORT),
                at.optionalText("summary", LONG));
    }

    private static Source source(ObjectReader at) {
        return new Source(
                at.text("title", SHORT),
                at.optionalText("author", SHORT),
                at.optionalText("publisher", SHORT),
                at.optionalDate("date"),
                at.optionalLink("url"));
    }

    private static Goal goal(ObjectReader at) {
        return new Goal(at.text("side", SHORT), at.text("text", LONG));
    }

    private static Background background(ObjectReader at) {
        return new Background(at.optionalText("date", SHORT), at.text("text", LONG), at.optionalText("locator", SHORT));
    }

    /** One number stands for both observers; an object names them. */
    private static Map<String, Double> baseRate(ObjectReader top, List<Side> sides) {
        Double both = top.optionalFractionOrObject("baseRate");
        if (both == null) {
            return top.fractions("baseRate");
        }
        Map<String, Double> rates = new HashMap<>();
        sides.forEach(side -> rates.put(side.id(), both));
        return rates;
    }
}
