package entente.evaluation.record;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.docket.Docket;
import entente.docket.Entry;
import entente.docket.Occasion;
import entente.docket.RuleSession;
import entente.job.Parallel;
import entente.job.Progress;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Every outcome in the dialogues on record. What counts as one the docket says and no rule: an answer or a delivery was
 * kept; a step that ran out unanswered, a promise that ran out, one that was broken, and a step that turned out to go less
 * far than was said were not. Each step counts once as kept and once as not, when it first was.
 *
 * @param leftOut ids of dialogues that the rules cannot weigh, or that are so long that this would take too much time
 */
public record OnRecord(List<Outcome> outcomes, List<String> leftOut) {

    /** Each outcome takes an assessment of all moves before it. */
    private static final int MOST_MOVES = 1_000;

    public OnRecord {
        outcomes = List.copyOf(outcomes);
        leftOut = List.copyOf(leftOut);
    }

    public long kept() {
        return outcomes.stream().filter(Outcome::kept).count();
    }

    /** The mean squared distance of what was said from what came; 0 where nothing came. */
    public double brier() {
        return outcomes.stream().mapToDouble(Outcome::squaredError).average().orElse(0);
    }

    /** The same of always saying the share that was kept, which is known only afterwards. */
    public double brierOfShare() {
        double share = outcomes.isEmpty() ? 0 : (double) kept() / outcomes.size();
        return share * (1 - share);
    }

    /**
     * @param rules asked for once a dialogue, by several threads
     * @param today the day to read those on that do not name their own
     * @throws CancellationException when {@code progress} stopped it
     */
    public static OnRecord of(
            List<StoredDialogue> dialogues, Supplier<Rules> rules, LocalDate today, Progress progress) {
        List<Optional<List<Outcome>>> told = Parallel.map(
                dialogues,
                stored -> outcomes(stored, rules.get(), stored.dialogue().readingDay(today)),
                progress);
        List<String> leftOut = IntStream.range(0, told.size())
                .filter(i -> told.get(i).isEmpty())
                .mapToObj(i -> dialogues.get(i).id())
                .toList();
        return new OnRecord(
                told.stream().flatMap(Optional::stream).flatMap(List::stream).toList(), leftOut);
    }

    /** Empty where they cannot be told. */
    private static Optional<List<Outcome>> outcomes(StoredDialogue stored, Rules rules, LocalDate day) {
        Dialogue dialogue = stored.dialogue();
        if (dialogue.moves().size() > MOST_MOVES) {
            return Optional.empty();
        }
        try {
            Assessor.checkKinds(dialogue, rules);
        } catch (InvalidDialogue unknownKind) {
            return Optional.empty();
        }
        List<Entry> entries;
        try (RuleSession session = rules.open()) {
            entries = Docket.keep(dialogue, dialogue.knownOn(day), rules, rules.terms(), session, day)
                    .entries();
        }
        Map<LocalDate, Map<String, Double>> saidOn = new HashMap<>();
        Set<Step> told = new HashSet<>();
        return Optional.of(entries.stream()
                .flatMap(entry -> Step.of(entry.occasion()).stream()
                        .filter(told::add)
                        .map(step -> {
                            String observer = dialogue.other(step.subject()).id();
                            Map<String, Double> said = saidOn.computeIfAbsent(
                                    entry.date().minusDays(1), before -> said(dialogue, rules, before));
                            return new Outcome(
                                    stored.id(),
                                    entry.date(),
                                    observer,
                                    step.subject(),
                                    said.getOrDefault(observer, 0.0),
                                    step.kept(),
                                    step.move());
                        }))
                .toList());
    }

    private static Map<String, Double> said(Dialogue dialogue, Rules rules, LocalDate day) {
        Map<String, Double> said = new HashMap<>();
        Assessor.assess(dialogue, rules, day)
                .trust()
                .forEach(curve -> said.put(curve.observer(), curve.last().projected()));
        return said;
    }

    /**
     * What came of a step that was due.
     *
     * @param id of the step, promise or clause, {@code move} the one to look at
     */
    private record Step(String subject, boolean kept, String id, String move) {

        private static Step of(String subject, boolean kept, String move) {
            return new Step(subject, kept, move, move);
        }

        static Optional<Step> of(Occasion occasion) {
            if (occasion instanceof Occasion.Answer answer) {
                return Optional.of(Step.of(answer.receiver(), true, answer.step()));
            } else if (occasion instanceof Occasion.Delivery delivery) {
                return Optional.of(new Step(delivery.by(), true, delivery.promise(), delivery.source()));
            } else if (occasion instanceof Occasion.Unanswered unanswered && unanswered.first()) {
                return Optional.of(Step.of(unanswered.receiver(), false, unanswered.step()));
            } else if (occasion instanceof Occasion.Overdue overdue && overdue.first()) {
                return Optional.of(new Step(overdue.by(), false, overdue.promise(), overdue.source()));
            } else if (occasion instanceof Occasion.Breach breach && !breach.inTime()) {
                return Optional.of(new Step(breach.by(), false, breach.promise(), breach.source()));
            } else if (occasion instanceof Occasion.Shortfall shortfall) {
                return Optional.of(Step.of(shortfall.giver(), false, shortfall.step()));
            }
            return Optional.empty();
        }
    }
}
