package entente.assessment;

import entente.docket.Says;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that is otherwise in one assessment of a dialogue than in another.
 *
 * @param proposal its id, {@code side} for whom it is weighed
 * @param before null where no rule gave one
 * @param after null where no rule gives one any more
 */
public record VerdictChange(
        String proposal,
        String side,
        @Nullable Says before,
        @Nullable Says after) {

    /** Those on proposals that both weigh, in the order of {@code after}. */
    public static List<VerdictChange> between(Assessment before, Assessment after) {
        return after.verdicts().stream()
                .flatMap(now -> find(before, now).stream()
                        .filter(was -> was.says() != now.says())
                        .map(was -> new VerdictChange(now.proposal(), now.side(), was.says(), now.says())))
                .toList();
    }

    private static Optional<Verdict> find(Assessment assessment, Verdict wanted) {
        return assessment.verdicts().stream()
                .filter(each ->
                        each.proposal().equals(wanted.proposal()) && each.side().equals(wanted.side()))
                .findFirst();
    }
}
