package entente.casefile;

import static entente.casefile.Limits.ID;
import static entente.casefile.Limits.ID_EXPECTED;
import static entente.casefile.Limits.LONG;
import static entente.casefile.Limits.SHORT;

import entente.dialogue.Background;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
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
    private static final List<String> OTHER_FIELDS_OF_A_WHAT_IF = List.of("case", "rulebook", "name");

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
        List<Move> moves = top.list("moves", MoveDocument::move);
        List<RedLine> redLines = top.list("redLines", DialogueReader::redLine);
        List<Proposal> proposals = top.list("proposals", DialogueReader::proposal);
        LocalDate asOf = top.optionalDay("asOf");
        Map<String, Double> baseRate = baseRate(top, sides);
        Source source = top.optionalObject("source", SourceDocument::read);
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
        List<Move> add = top.list("add", MoveDocument::move);
        List<String> without = top.texts("without", SHORT);
        for (int i = 0; i < without.size(); i++) {
            if (dialogue.move(without.get(i)).isEmpty()) {
                top.wrongIn("without", i, unknownMove(without.get(i)));
            }
        }
        Map<String, Move> change = top.objects("change", (id, to) -> {
            Optional<Move> move = dialogue.move(id);
            if (move.isEmpty()) {
                top.wrongIn("change", id, unknownMove(id));
            } else if (without.contains(id)) {
                top.wrongIn("change", id, "\"" + id + "\" is left out; it cannot be changed as well.");
            }
            return move.map(known -> MoveDocument.changed(known, to)).orElse(null);
        });
        List<RedLine> redLines =
                top.isNamed("redLines") ? top.list("redLines", DialogueReader::redLine) : dialogue.redLines();
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
