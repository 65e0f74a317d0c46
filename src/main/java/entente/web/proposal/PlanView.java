package entente.web.proposal;

import entente.assessment.WeighedTerm;
import entente.assessment.plan.Arrangement.TermPlacement;
import entente.assessment.plan.Bargain;
import entente.assessment.plan.Merit;
import entente.assessment.plan.Plan;
import entente.assessment.plan.Plan.Haste;
import entente.assessment.plan.Plan.PlanItem;
import entente.assessment.plan.Plan.Position;
import entente.assessment.plan.Plan.Shortfall;
import entente.assessment.plan.Plan.Tripwire;
import entente.assessment.plan.PlanResult;
import entente.assessment.plan.TermShare;
import entente.assessment.search.SearchResult;
import entente.web.card.ProposedTerm;
import entente.web.chart.Chart;
import entente.web.form.FormField;
import entente.web.form.FormValues;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A bargain in steps.
 *
 * @param answer whether both sides can bear it, in a sentence
 * @param obstacles what stands in the way, and what would help; none where both can bear it
 * @param places a blank for each term: the step it is taken in
 * @param how how the order was found
 * @param chart trust until the last step, were all carried out
 */
public record PlanView(
        String answer,
        List<String> obstacles,
        List<StepCard> steps,
        List<ShareRow> shares,
        @Nullable String fairness,
        List<FormField> places,
        String how,
        @Nullable Chart chart) {

    /** What is written as 0.0. */
    private static final double NOTHING = 0.05;

    private static final int MOST_HASTE = 3;

    /** A step, with where it leaves each side. */
    record StepCard(String title, List<ItemLine> items, List<PositionRow> standings, List<String> tripwires) {}

    /** What a side does. */
    record ItemLine(Party by, String words, boolean lasting) {}

    /** Where a side stands after a step: {@code words} what it is out by if they stop here, whether its trust bears that. */
    record PositionRow(Party party, String trust, String words, boolean borne) {}

    /** What the whole brings a side. */
    record ShareRow(Party party, String given, String got, String net) {}

    /** @param formValues steps that cannot be read, as typed; they stay in their blanks */
    public static PlanView of(
            Bargain bargain,
            PlanResult planResult,
            AssessedDialogue assessed,
            Optional<AssessedDialogue> carriedOut,
            boolean arranged,
            FormValues formValues) {
        Plan plan = planResult.plan();
        return new PlanView(
                answer(planResult, arranged),
                obstacles(bargain, plan, assessed, arranged),
                plan.steps().stream().map(step -> step(step, assessed)).toList(),
                plan.shares().stream()
                        .map(share -> new ShareRow(
                                assessed.party(share.side()),
                                Figures.tenths(share.given()),
                                Figures.tenths(share.got()),
                                Figures.signed(share.net())))
                        .toList(),
                fairness(plan, assessed),
                places(bargain, plan, assessed, formValues),
                how(planResult, arranged),
                carriedOut.map(Chart::of).orElse(null));
    }

    private static String answer(PlanResult planResult, boolean arranged) {
        Plan plan = planResult.plan();
        if (plan.steps().isEmpty()) {
            return "Nothing is left to carry out.";
        }
        String steps = Figures.count(plan.steps().size(), "step", "steps");
        if (!plan.isBearable()) {
            return unbearable(planResult, arranged);
        }
        double worst = plan.merit().worstExposure();
        return "Both can bear it, in " + steps + ". "
                + (worst < NOTHING
                        ? "Whenever they stop, neither side is out by anything."
                        : "Whenever they stop, no side is out by more than " + Figures.tenths(worst)
                                + " points, and never by more than its trust covers.");
    }

    private static String unbearable(PlanResult planResult, boolean arranged) {
        Merit merit = planResult.plan().merit();
        if (merit.apart() > 0) {
            return arranged
                    ? "What is linked stands apart in this order."
                    : "What is linked cannot be done in one step.";
        }
        if (merit.crowded() > 0 && merit.excess() == 0) {
            return "It takes more at once than you allow.";
        }
        if (arranged) {
            return "Both cannot bear this order.";
        }
        return planResult.ended() == SearchResult.SearchEnd.EXHAUSTED
                ? "There is no order that both can bear."
                : "No order was found that both can bear.";
    }

    private static List<String> obstacles(Bargain bargain, Plan plan, AssessedDialogue assessed, boolean arranged) {
        List<String> sentences = new ArrayList<>();
        for (WeighedTerm vetoed : plan.vetoed()) {
            ProposedTerm term = ProposedTerm.of(vetoed, assessed);
            sentences.add(Capitalization.capital(term.words()) + " by "
                    + assessed.party(vetoed.by()).name() + " is left out: it touches a red line. " + term.redLine());
        }
        for (Shortfall shortfall : plan.shortfalls()) {
            Party party = assessed.party(shortfall.side());
            Party other = party.isFirst() ? assessed.second() : assessed.first();
            boolean whole = plan.share(shortfall.side()).net() < 0;
            sentences.add(
                    whole
                            ? party.name() + " gives "
                                    + Figures.tenths(
                                            -plan.share(shortfall.side()).net())
                                    + " points more than it gets by the whole. " + other.name()
                                    + " would have to add as much."
                            : "After step " + shortfall.step() + " " + party.name() + " would be out by "
                                    + Figures.tenths(shortfall.points()) + " points more than its trust in "
                                    + other.name() + " covers. " + other.name()
                                    + " would have to give as much before.");
            shortfall.items().stream()
                    .limit(1)
                    .forEach(item -> sentences.add("What stands in the way most is the " + words(item, assessed)
                            + (!whole && item.part() == TermShare.WHOLE && bargain.isSplittable(item.term())
                                    ? ". Begin it in part, or put something of "
                                    : ". Put something of ")
                            + other.name() + " beside it."));
        }
        plan.haste().stream()
                .limit(MOST_HASTE)
                .forEach(haste -> sentences.add(haste(haste, plan.isBearable() && !arranged, assessed)));
        List<WeighedTerm> split = plan.split();
        split.forEach(term -> sentences.add(
                Capitalization.capital(ProposedTerm.of(term, assessed).words()) + " by "
                        + assessed.party(term.by()).name()
                        + " is begun in part and completed later"
                        + (arranged ? "." : ", since as a whole it would ask for more trust than there is.")));
        return sentences;
    }

    private static String haste(Haste haste, boolean needed, AssessedDialogue assessed) {
        boolean undone = haste.earlier().isLasting() && !haste.later().isLasting();
        return assessed.party(haste.earlier().giver()).name() + ": the " + words(haste.earlier(), assessed)
                + " comes before the " + words(haste.later(), assessed)
                + (undone ? ", which can be undone" : ", which is smaller")
                + (needed ? ". No order was found that both bear and that begins with what is small." : ".");
    }

    private static StepCard step(Plan.PlanStep step, AssessedDialogue assessed) {
        return new StepCard(
                "Step " + step.number() + ", by " + Days.full(step.date()),
                step.items().stream()
                        .map(item -> new ItemLine(
                                assessed.party(item.giver()),
                                Capitalization.capital(words(item, assessed)),
                                item.isLasting()))
                        .toList(),
                step.positions().stream()
                        .map(position -> standing(position, assessed))
                        .toList(),
                step.tripwires().stream()
                        .map(tripwire -> tripwire(tripwire, assessed))
                        .toList());
    }

    private static PositionRow standing(Position position, AssessedDialogue assessed) {
        Party party = assessed.party(position.side());
        double exposure = position.exposure();
        return new PositionRow(
                party,
                Figures.tenths(100 * position.trustAfter()),
                (exposure < NOTHING
                                ? "is out by nothing (" + Figures.signed(position.gain()) + ")"
                                : "is out by " + Figures.tenths(exposure) + "; its trust covers "
                                        + Figures.tenths(position.limit()))
                        + (position.stake() > exposure + NOTHING
                                ? "; by " + Figures.tenths(position.stake())
                                        + " if the other does not do its part of this step"
                                : ""),
                position.excess() == 0);
    }

    private static String tripwire(Tripwire tripwire, AssessedDialogue assessed) {
        Party party = assessed.party(tripwire.side());
        return party.name() + " checks by " + Days.full(tripwire.by()) + ": "
                + list(tripwire.due(), assessed) + ". "
                + (tripwire.withheld().isEmpty()
                        ? "It has nothing left to hold back then."
                        : "If it is not done, it holds back: " + list(tripwire.withheld(), assessed) + ".");
    }

    private static String list(List<PlanItem> items, AssessedDialogue assessed) {
        return String.join(
                "; ", items.stream().map(item -> words(item, assessed)).toList());
    }

    private static String words(PlanItem item, AssessedDialogue assessed) {
        String term = ProposedTerm.words(item.term().term(), assessed.rules());
        return item.part() == TermShare.WHOLE
                ? term
                : item.part() == TermShare.FIRST_HALF ? term + ", begun in part" : term + ", the rest of it";
    }

    private static @Nullable String fairness(Plan plan, AssessedDialogue assessed) {
        return plan.nashProduct()
                .map(product -> "Both gain. Nash’s product of what they gain beyond what they could have anyway is "
                        + Figures.tenths(product)
                        + "; of two bargains, the one with the larger product is the fairer (Nash 1950).")
                .orElseGet(() -> plan.shares().stream()
                        .filter(share -> share.surplus() <= 0)
                        .findFirst()
                        .map(share -> assessed.party(share.side()).name()
                                + " gains nothing beyond what it could have anyway, so Nash’s product says nothing.")
                        .orElse(null));
    }

    private static List<FormField> places(
            Bargain bargain, Plan plan, AssessedDialogue assessed, FormValues formValues) {
        return IntStream.range(0, bargain.terms().size())
                .mapToObj(i -> {
                    WeighedTerm term = bargain.terms().get(i);
                    TermPlacement place = plan.arrangement().places().get(i);
                    String name = PlanPages.AT + i;
                    String step = place.isSplit() ? place.step() + "-" + place.completion() : "" + place.step();
                    return new FormField(
                            name,
                            assessed.party(term.by()).name() + ": " + ProposedTerm.words(term.term(), assessed.rules()),
                            "text",
                            formValues.values().getOrDefault(name, step),
                            List.of(),
                            null,
                            formValues.wrong(name));
                })
                .toList();
    }

    private static String how(PlanResult planResult, boolean arranged) {
        if (arranged) {
            return "This is the order that you chose.";
        }
        String tried = Figures.count(planResult.tried(), "order was", "orders were") + " assessed by the rules. ";
        return switch (planResult.ended()) {
            case EXHAUSTED -> tried + "The search found nothing better any more.";
            case BUDGET -> tried + "The search stopped at its bound; this is the best that it found.";
            case CANCELLED -> tried + "The search was stopped; this is the best that it had found.";
        };
    }
}
