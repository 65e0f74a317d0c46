package entente.assessment;

import entente.dialogue.Problem;
import entente.docket.Balance;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.docket.RedLineTouched;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a rulebook says of a dialogue as of a date.
 *
 * @param verdicts two for each proposal that was made by then: for the side that is asked, then for the other
 * @param trust one curve for each direction, in the order of the dialogue's sides as observers: the chance that the subject
 *     keeps its next step toward the observer when the observer keeps its own
 * @param readiness as {@code trust}: the chance that the subject moves if the observer gives nothing
 */
public record Assessment(
        RulebookVersion rulebook,
        LocalDate asOf,
        List<TrustCurve> trust,
        List<TrustCurve> readiness,
        List<Concession> concessions,
        List<Commitment> commitments,
        List<Balance> balance,
        List<Verdict> verdicts,
        List<RedLineTouched> redLines,
        List<Problem> warnings) {

    /** Which rules it was made with. */
    public record RulebookVersion(String version, String checksum) {}

    public Assessment {
        trust = List.copyOf(trust);
        readiness = List.copyOf(readiness);
        concessions = List.copyOf(concessions);
        commitments = List.copyOf(commitments);
        balance = List.copyOf(balance);
        verdicts = List.copyOf(verdicts);
        redLines = List.copyOf(redLines);
        warnings = List.copyOf(warnings);
    }

    /** How far each agreement is kept, in the order in which they were made. */
    public List<AgreementKept> agreements() {
        return AgreementKept.of(commitments);
    }

    /** Whether something is promised that is due, or will be by its date. */
    public boolean hasOpenCommitments() {
        return commitments.stream().anyMatch(commitment -> commitment.status().isOpen());
    }

    /** How far {@code observer} trusts the other side. */
    public TrustCurve trustOf(String observer) {
        return trust.get(0).observer().equals(observer) ? trust.get(0) : trust.get(1);
    }

    /** How ready the other side is to move if {@code observer} gives nothing. */
    public TrustCurve readinessToward(String observer) {
        return readiness.get(0).observer().equals(observer) ? readiness.get(0) : readiness.get(1);
    }

    /** The same with more warnings, which come first. */
    public Assessment warned(List<Problem> first) {
        return new Assessment(
                rulebook,
                asOf,
                trust,
                readiness,
                concessions,
                commitments,
                balance,
                verdicts,
                redLines,
                Stream.concat(first.stream(), warnings.stream()).toList());
    }
}
