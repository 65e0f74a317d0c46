package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.assessment.Shift;
import entente.trust.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cause that weighs otherwise.
 *
 * @param rule left out for fading, as are {@code moves}
 * @param points by how much it changes the score
 * @param how new, gone or reweighed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShiftAnswer(
        String type,
        @Nullable String rule,
        String because,
        @Nullable List<String> moves,
        double points,
        String how) {

    static ShiftAnswer of(Shift shift) {
        Cause cause = shift.cause();
        return new ShiftAnswer(
                cause.type().word(),
                cause.rule(),
                cause.because(),
                cause.type() == Cause.CauseType.FINDING ? cause.moves() : null,
                cause.points(),
                shift.how().word());
    }
}
