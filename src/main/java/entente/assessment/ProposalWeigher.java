package entente.assessment;

import entente.assessment.ThresholdSearch.Halving;
import entente.dialogue.Dialogue;
import entente.dialogue.Proposal;
import entente.dialogue.RedLine;
import entente.docket.Concession;
import entente.docket.Occasion;
import entente.docket.Occasion.ProposalWeighed;
import entente.docket.RuleSession;
import entente.docket.Ruling;
import entente.docket.Says;
import entente.docket.Standing;
import entente.trust.Opinion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Weighs proposals. A proposal pays from the trust of cost / value on (what one gives for what one gets, in points of
 * the tariff); what that means, the rules say. What a side could have without any bargain is given up too.
 */
final class ProposalWeigher {

    /** So many points of a range are looked at before the place of a change is narrowed down. */
    private static final int STEPS = 8;

    private static final int HALVINGS = 26;

    private final Dialogue dialogue;
    private final Rules rules;
    private final Standing standing;
    private final RuleSession session;
    private final Occasion.Naming naming;
    private final Stances stances;
    private final TermWeigher termWeigher;

    ProposalWeigher(
            Dialogue dialogue,
            Rules rules,
            Standing standing,
            RuleSession session,
            Occasion.Naming naming,
            Stances stances) {
        this.dialogue = dialogue;
        this.rules = rules;
        this.standing = standing;
        this.session = session;
        this.naming = naming;
        this.stances = stances;
        this.termWeigher = new TermWeigher(dialogue, rules, session, naming, stances);
    }

    /**
     * The verdicts for the side that is asked, then for the one that asks.
     *
     * @param trust how far each side trusts the other
     * @param readiness how ready the other side is to move if this one gives nothing
     */
    List<Verdict> weigh(Proposal proposal, Function<String, Opinion> trust, Function<String, Opinion> readiness) {
        String from = proposal.from();
        String to = dialogue.other(from).id();
        List<WeighedTerm> asked = termWeigher.of(proposal, to);
        List<WeighedTerm> offered = termWeigher.of(proposal, from);
        return List.of(
                weigh(proposal, to, asked, offered, trust.apply(to), readiness.apply(to)),
                weigh(proposal, from, offered, asked, trust.apply(from), readiness.apply(from)));
    }

    private Verdict weigh(
            Proposal proposal,
            String side,
            List<WeighedTerm> gives,
            List<WeighedTerm> gets,
            Opinion opinion,
            Opinion readiness) {
        boolean asked = !proposal.from().equals(side);
        String other = dialogue.other(side).id();
        double reservation = stances.of(side).reservation();
        double cost =
                reservation + gives.stream().mapToDouble(WeighedTerm::cost).sum();
        double lasting = gives.stream()
                .filter(term -> term.lasting() != null)
                .mapToDouble(WeighedTerm::cost)
                .sum();
        DeliveryRecord record = DeliveryRecord.of(other, standing, this::inFull);
        Optional<RedLine> redLine = redLine(gives, gets, side);
        ProposalNumbers numbers = new ProposalNumbers(
                proposal.id(),
                side,
                other,
                asked,
                cost,
                gets.stream().mapToDouble(WeighedTerm::value).sum(),
                opinion.score(),
                opinion.low(),
                opinion.high(),
                readiness.score(),
                cost > 0 ? lasting / cost : 0,
                record,
                redLine.map(RedLine::text).orElse(""));
        List<Verdict.VerdictReason> reasons = reasons(numbers.fact());
        Says says = reasons.isEmpty() ? null : reasons.get(0).says();
        return new Verdict(
                proposal.id(),
                side,
                says,
                gives,
                gets,
                numbers.cost(),
                reservation,
                numbers.value(),
                numbers.breakEven() == ProposalWeighed.NO_TRUST ? null : numbers.breakEven(),
                numbers.trust(),
                numbers.low(),
                numbers.high(),
                numbers.readiness(),
                record,
                redLine.map(RedLine::id).orElse(null),
                reasons,
                flip(numbers, says));
    }

    /** The first one of the side that is touched, by what it would give or would suffer. */
    private Optional<RedLine> redLine(List<WeighedTerm> gives, List<WeighedTerm> gets, String side) {
        return dialogue.redLines().stream()
                .filter(line -> line.side().equals(side))
                .filter(line -> gives.stream().anyMatch(term -> line.id().equals(term.redLine()))
                        || gets.stream().anyMatch(term -> line.id().equals(term.redLine())))
                .findFirst();
    }

    private double inFull(Concession concession) {
        var move = dialogue.move(concession.move()).orElseThrow();
        return rules.value(move.kind(), move.scale());
    }

    // ---------------------------------------------------------------- the proposal

    /** The numbers of one proposal to one side. */
    private record ProposalNumbers(
            String proposal,
            String side,
            String other,
            boolean asked,
            double cost,
            double value,
            double trust,
            double low,
            double high,
            double readiness,
            double lasting,
            DeliveryRecord record,
            String redLine) {

        /** What costs nothing pays without any trust; what brings nothing pays with none. */
        double breakEven() {
            return cost <= 0 ? 0 : value <= 0 ? ProposalWeighed.NO_TRUST : 100 * cost / value;
        }

        ProposalNumbers trusting(double otherwise) {
            return new ProposalNumbers(
                    proposal, side, other, asked, cost, value, otherwise, low, high, readiness, lasting, record,
                    redLine);
        }

        ProposalNumbers worth(double otherwise) {
            return new ProposalNumbers(
                    proposal, side, other, asked, cost, otherwise, trust, low, high, readiness, lasting, record,
                    redLine);
        }

        ProposalWeighed fact() {
            double pays = breakEven();
            return new ProposalWeighed(
                    proposal,
                    side,
                    other,
                    asked,
                    cost,
                    value,
                    pays,
                    trust,
                    low,
                    high,
                    readiness,
                    low >= pays,
                    trust >= pays,
                    high >= pays,
                    !redLine.isEmpty(),
                    lasting,
                    record.kept() + record.late(),
                    record.open() + record.inPart(),
                    record.overdue(),
                    record.broken(),
                    record.unfinished().size(),
                    redLine);
        }
    }

    private List<Verdict.VerdictReason> reasons(ProposalWeighed fact) {
        var words = fact.words(naming);
        return session.judge(fact).stream()
                .filter(ruling -> ruling.says() != Says.LASTING)
                .sorted(Comparator.comparing(Ruling::says).reversed().thenComparing(Ruling::rule))
                .map(ruling ->
                        new Verdict.VerdictReason(ruling.rule(), ruling.says(), rules.because(ruling.rule(), words)))
                .toList();
    }

    private @Nullable Says says(ProposalNumbers numbers) {
        return session.judge(numbers.fact()).stream()
                .map(Ruling::says)
                .filter(says -> says != Says.LASTING)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    // ---------------------------------------------------------------- what would flip it

    /** First between the ends of trust, then by what the proposal brings; a red line no number moves. */
    private @Nullable Flip flip(ProposalNumbers numbers, @Nullable Says says) {
        List<Flip> found = new ArrayList<>();
        flip(Flip.VerdictNumber.TRUST, numbers.trust(), numbers.low(), numbers::trusting, says)
                .ifPresent(found::add);
        flip(Flip.VerdictNumber.TRUST, numbers.trust(), numbers.high(), numbers::trusting, says)
                .ifPresent(found::add);
        if (found.isEmpty()) {
            double most = 10 * Math.max(numbers.cost(), Math.abs(numbers.value()));
            flip(Flip.VerdictNumber.VALUE, numbers.value(), 0, numbers::worth, says)
                    .ifPresent(found::add);
            flip(Flip.VerdictNumber.VALUE, numbers.value(), most, numbers::worth, says)
                    .ifPresent(found::add);
        }
        return found.stream()
                .min(Comparator.comparingDouble(flip -> Math.abs(
                        flip.at() - (flip.what() == Flip.VerdictNumber.TRUST ? numbers.trust() : numbers.value()))))
                .orElse(null);
    }

    private Optional<Flip> flip(
            Flip.VerdictNumber what,
            double from,
            double to,
            DoubleFunction<ProposalNumbers> moved,
            @Nullable Says says) {
        ThresholdSearch<Double, Optional<Says>> search = new ThresholdSearch<>(
                number -> Optional.ofNullable(says(moved.apply(number))),
                at -> at.isEmpty() || at.get() == says,
                Halving.ofNumbers(HALVINGS));
        return search.from(from, ThresholdSearch.steps(from, to, STEPS))
                .map(found ->
                        new Flip(what, found.at(), to < from, found.answer().orElseThrow()));
    }
}
