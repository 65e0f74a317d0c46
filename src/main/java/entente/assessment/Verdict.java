package entente.assessment;

import entente.docket.Says;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a proposal to one of the sides. The numbers are those that the rules were asked about, so that
 * words and numbers agree.
 *
 * @param proposal its id
 * @param side for whom
 * @param says the gravest that a rule says; null where none says anything
 * @param gives the terms that the side would carry out; {@code gets} those of the other side
 * @param cost of what it gives and of its reservation value, in points
 * @param reservation what it could have without any bargain, in points; 0 where nothing is stated
 * @param value of what it gets, in points; below 0 where it harms
 * @param breakEven the trust from which the proposal pays, in percent: 100 · cost / value; null where there is none
 * @param trust the trust of the side in the other, 0 … 100; in nine cases of ten at least {@code low}, and at most
 *     {@code high}
 * @param readiness in how many cases of a hundred the other side moves if this one gives nothing
 * @param record how the other side has delivered
 * @param redLine the id of the red line that it touches, or null
 * @param reasons what the rules said, the gravest first
 * @param flip the nearest number that would change it; null where none would
 */
public record Verdict(
        String proposal,
        String side,
        @Nullable Says says,
        List<WeighedTerm> gives,
        List<WeighedTerm> gets,
        double cost,
        double reservation,
        double value,
        @Nullable Double breakEven,
        double trust,
        double low,
        double high,
        double readiness,
        DeliveryRecord record,
        @Nullable String redLine,
        List<VerdictReason> reasons,
        @Nullable Flip flip) {

    /** What one rule says, and why. */
    public record VerdictReason(String rule, Says says, String because) {}

    public Verdict {
        gives = List.copyOf(gives);
        gets = List.copyOf(gets);
        reasons = List.copyOf(reasons);
    }

    /** Whether that rule said something of the proposal or of a term of it. */
    public boolean rests(String rule) {
        return reasons.stream().anyMatch(reason -> reason.rule().equals(rule))
                || Stream.concat(gives.stream(), gets.stream()).anyMatch(term -> rule.equals(term.lastingRule()));
    }

    /** The reason that stands. */
    public Optional<VerdictReason> reason() {
        return reasons.stream().findFirst();
    }
}
