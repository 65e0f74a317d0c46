package entente.exchange.wire;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stance;
import entente.assessment.Stances;
import entente.assessment.plan.Bargain;
import entente.assessment.plan.Pace;
import entente.casefile.Documents;
import entente.casefile.ObjectReader;
import entente.casefile.UnreadableCase;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.dialogue.Side;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about a proposal: in which steps can both sides bear it?
 *
 * @param from the steps come after this day
 * @param stances what the sides want, as far as it is stated
 * @param rulebook the version to weigh with; null for the published one
 * @param warnings what its reader left out, by the places in the request
 */
public record PlanRequest(
        AskedDialogue asked,
        Proposal proposal,
        LocalDate from,
        Pace pace,
        Stances stances,
        @Nullable String rulebook,
        List<Problem> warnings) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;
    private static final int USUALLY_AT_ONCE = 2;
    private static final int MOST_AT_ONCE = 40;
    private static final int LONGEST_ID = 300;
    private static final int LONGEST_ALTERNATIVE = 300;

    public PlanRequest {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a request to the end of {@code in}, which stays open.
     *
     * @param recorded gives the dialogue on record that has an id
     * @param dayOf the day from which a dialogue is planned where the request names none
     * @throws UnreadableCase when it is no JSON
     * @throws InvalidDialogue when it is JSON and no such request
     */
    public static PlanRequest read(
            InputStream in, Function<String, Dialogue> recorded, Function<Dialogue, LocalDate> dayOf)
            throws IOException {
        ObjectReader top = ObjectReader.of(
                Documents.read(in), "a question: an object with \"proposal\", and \"case\" or \"dialogue\"");
        AskedDialogue askedDialogue = AskedDialogue.read(top, recorded);
        Dialogue dialogue = askedDialogue.dialogue();
        Optional<Proposal> proposal = proposal(top, dialogue);
        LocalDate from = top.day("from", AskedDialogue.FARTHEST, dayOf.apply(dialogue));
        Pace pace = new Pace(
                top.whole("interval", MOST_DAYS, USUAL_DAYS), top.whole("atOnce", MOST_AT_ONCE, USUALLY_AT_ONCE));
        Stances stances = stances(top.object("stances"), dialogue);
        String rulebook = top.optionalText("rulebook", LONGEST_ID);
        top.done();
        top.throwIfWrong();
        return new PlanRequest(askedDialogue, proposal.orElseThrow(), from, pace, stances, rulebook, top.warnings());
    }

    /** None where something is wrong with it. */
    private static Optional<Proposal> proposal(ObjectReader top, Dialogue dialogue) {
        if (!top.has("proposal")) {
            top.missing("proposal", "the id of a proposal of the dialogue");
        }
        String id = top.optionalText("proposal", LONGEST_ID);
        Optional<Proposal> proposal = Optional.ofNullable(id).flatMap(dialogue::proposal);
        if (id != null && proposal.isEmpty()) {
            top.wrong(
                    "proposal",
                    "\"" + id + "\" is no proposal of this dialogue. "
                            + oneOf(dialogue.proposals().stream().map(Proposal::id), "It has none."));
        }
        return proposal;
    }

    private static Stances stances(ObjectReader bySide, Dialogue dialogue) {
        List<String> sides = dialogue.sides().stream().map(Side::id).toList();
        Map<String, Stance> stances = new HashMap<>();
        for (String side : bySide.names()) {
            ObjectReader fields = bySide.object(side);
            if (sides.contains(side)) {
                stances.put(side, stance(fields));
            } else {
                bySide.wrong(side, "\"" + side + "\" is no side of this dialogue. " + oneOf(sides.stream(), ""));
            }
        }
        return new Stances(stances);
    }

    private static Stance stance(ObjectReader fields) {
        double reservation = fields.number("reservation", Stance.MOST_POINTS, 0);
        String alternative = fields.optionalText("alternative", LONGEST_ALTERNATIVE);
        ObjectReader byIssue = fields.object("cares");
        Map<String, Double> cares = new HashMap<>();
        byIssue.names().forEach(issue -> cares.put(issue, byIssue.number(issue, Stance.MOST, 1)));
        fields.done();
        return new Stance(reservation, Objects.requireNonNullElse(alternative, ""), cares);
    }

    private static String oneOf(Stream<String> words, String none) {
        String list = words.collect(Collectors.joining(", "));
        return list.isEmpty() ? none : "Expected one of: " + list + ".";
    }

    /**
     * The proposal, weighed.
     *
     * @throws InvalidDialogue naming the places in the request, when the rules do not know a kind
     */
    public Bargain bargain(Rules rules) {
        asked.checkKinds(rules);
        return Bargain.of(asked.dialogue(), rules, from, proposal, pace, stances);
    }

    /** What the reader left out, and the issues that a side is said to care for but no term is about. */
    public List<Problem> warnings(Rules rules) {
        Set<String> issues = Stream.concat(proposal.asks().stream(), proposal.offers().stream())
                .map(term -> Assessor.issue(term, rules))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Problem> all = new ArrayList<>(warnings);
        for (Side side : asked.dialogue().sides()) {
            stances.of(side.id()).cares().keySet().stream()
                    .filter(issue -> !issues.contains(issue))
                    .sorted()
                    .map(issue -> new Problem(
                            Problem.pointer(List.of("stances", side.id(), "cares", issue)),
                            "No term of this proposal is about \"" + issue + "\", so it counts nowhere. "
                                    + oneOf(issues.stream(), "")))
                    .forEach(all::add);
        }
        return all;
    }
}
