package entente.casefile;

import static entente.casefile.Limits.EXPECTATIONS;
import static entente.casefile.Limits.ID;
import static entente.casefile.Limits.ID_EXPECTED;
import static entente.casefile.Limits.LONG;
import static entente.casefile.Limits.MOVES;
import static entente.casefile.Limits.OTHERS;
import static entente.casefile.Limits.PROPOSALS;
import static entente.casefile.Limits.RED_LINES;
import static entente.casefile.Limits.SHORT;
import static entente.casefile.Limits.TERMS;

import entente.dialogue.Background;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Expectation;
import entente.dialogue.Extent;
import entente.dialogue.Goal;
import entente.dialogue.Hypothesis;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.dialogue.RedLine;
import entente.dialogue.Side;
import entente.dialogue.Source;
import entente.dialogue.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case: a dialogue as a document, already parsed into maps, lists, texts, numbers and booleans. Where the
 * document came from (JSON, YAML, a form) does not matter here.
 */
public final class DialogueReader {

    /** What was read, with what deserves a warning (an unknown field, for one). */
    public record ParsedDialogue(Dialogue dialogue, List<Problem> warnings) {}

    private static final String EXPECTED = "a case: an object with \"sides\" and \"moves\"";
    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,31}";
    private static final String SLUG_EXPECTED = "a short slug: lower-case letters, digits and hyphens, at most 32";
    private static final List<String> OTHER_FIELDS_OF_A_WHAT_IF = List.of("case", "rulebook", "name");

    private DialogueReader() {}

    /**
     * @throws InvalidDialogue naming every place that is wrong: first those that cannot be read, and once all can be
     *     read, those that contradict each other
     */
    public static ParsedDialogue read(@Nullable Object document) {
        return read(ObjectReader.of(document, EXPECTED));
    }

    /** As {@link #read(Object)}, of a case that was kept before characters that nobody sees were refused. */
    public static ParsedDialogue readKept(@Nullable Object document) {
        return read(ObjectReader.ofKept(document, EXPECTED));
    }

    private static ParsedDialogue read(ObjectReader top) {
        String title = top.text("title", SHORT, "Untitled dialogue");
        String about = top.optionalText("about", LONG);
        List<Side> sides = top.list("sides", OTHERS, DialogueReader::side);
        List<Move> moves = top.list("moves", MOVES, MoveDocument::move);
        List<RedLine> redLines = top.list("redLines", RED_LINES, DialogueReader::redLine);
        List<Proposal> proposals = top.list("proposals", PROPOSALS, DialogueReader::proposal);
        LocalDate asOf = top.optionalDay("asOf");
        Map<String, Double> baseRate = baseRate(top, sides);
        Source source = top.optionalObject("source", SourceDocument::read);
        List<Goal> goals = top.list("goals", OTHERS, DialogueReader::goal);
        List<Background> background = top.list("background", OTHERS, DialogueReader::background);
        EdtfDate openedOn = top.optionalDate("openedOn");
        List<Expectation> expectations = top.list("expectations", EXPECTATIONS, ExpectationDocument::read);
        if (!top.has("sides")) {
            top.missing("sides", "exactly two sides");
        }
        if (!top.has("moves")) {
            top.missing("moves", "a list of moves, which may be empty");
        }
        top.done();
        top.throwIfWrong();
        Dialogue dialogue = new Dialogue(
                title,
                about,
                sides,
                moves,
                redLines,
                proposals,
                asOf,
                baseRate,
                source,
                goals,
                background,
                openedOn,
                expectations);
        return new ParsedDialogue(dialogue, top.warnings());
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
        List<Move> add = top.list("add", MOVES, MoveDocument::move);
        Map<String, Move> recorded = new HashMap<>();
        dialogue.moves().forEach(move -> recorded.putIfAbsent(move.id(), move));
        List<String> without = top.texts("without", MOVES, SHORT);
        for (int i = 0; i < without.size(); i++) {
            if (!recorded.containsKey(without.get(i))) {
                top.wrongIn("without", i, unknownMove(without.get(i)));
            }
        }
        Set<String> left = new HashSet<>(without);
        Map<String, Move> change = top.objects("change", MOVES, (id, to) -> {
            Move move = recorded.get(id);
            if (move == null) {
                top.wrongIn("change", id, unknownMove(id));
            } else if (left.contains(id)) {
                top.wrongIn("change", id, "\"" + id + "\" is left out; it cannot be changed as well.");
            }
            return move == null ? null : MoveDocument.changed(move, to);
        });
        List<RedLine> redLines = top.isNamed("redLines")
                ? top.list("redLines", RED_LINES, DialogueReader::redLine)
                : dialogue.redLines();
        LocalDate asOf = top.optionalDay("asOf");
        top.done();
        top.throwIfWrong();
        return new ParsedHypothesis(new Hypothesis(add, without, change, redLines, asOf), top.warnings());
    }

    private static String unknownMove(String id) {
        return "There is no move \"" + id + "\" in this dialogue.";
    }

    private static Side side(ObjectReader at) {
        return new Side(
                at.pattern("id", SLUG, SLUG_EXPECTED), at.text("name", SHORT), at.optionalText("longName", SHORT));
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
                at.list("asks", TERMS, DialogueReader::term),
                at.list("offers", TERMS, DialogueReader::term),
                at.optionalText("summary", LONG));
    }

    private static Term term(ObjectReader at) {
        return new Term(
                at.text("kind", SHORT),
                at.extent("extent", Extent.FULL),
                at.count("scale", 1),
                at.optionalText("issue", SHORT),
                at.optionalText("subject", SHORT),
                at.optionalText("summary", LONG));
    }

    private static Goal goal(ObjectReader at) {
        return new Goal(at.text("side", SHORT), at.text("text", LONG));
    }

    private static Background background(ObjectReader at) {
        return new Background(at.optionalText("date", SHORT), at.text("text", LONG), at.optionalText("locator", SHORT));
    }

    /** One number stands for both observers; an object names them. */
    private static Map<String, Double> baseRate(ObjectReader top, List<Side> sides) {
        Map<String, Double> rates = new HashMap<>();
        if (top.value("baseRate") instanceof Map) {
            ObjectReader byObserver = top.object("baseRate");
            byObserver.names().forEach(observer -> rates.put(observer, byObserver.fraction(observer, 0)));
        } else if (top.has("baseRate")) {
            double both = top.fraction("baseRate", 0);
            sides.forEach(side -> rates.put(side.id(), both));
        }
        return rates;
    }
}
