package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.dialogue.Dialogue;
import entente.dialogue.StoredDialogue;
import entente.rulebook.Tunable;
import entente.rulebook.effect.Sensitivity.Sweep;
import entente.rulebook.effect.Sensitivity.SweepFlip;
import entente.rulebook.effect.Sensitivity.SweepPoint;
import entente.rulebook.effect.Sensitivity.Tornado;
import entente.rulebook.effect.Sensitivity.TornadoBar;
import entente.trust.Opinion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much the score of a dialogue hangs on the numbers of a draft.
 *
 * @param score as the draft stands
 * @param numbers those that move it most first; left out where one was chosen
 * @param swept the one that was chosen, over its range
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SensitivityAnswer(
        String dialogue,
        LocalDate asOf,
        String observer,
        String subject,
        double score,
        @Nullable List<RankedNumber> numbers,
        @Nullable SweepAnswer swept) {

    /** A number of the rulebook, and what it may be set to; {@code dial} is its id. */
    record NumberSetting(String dial, String words, double value, double min, double max, String unit, boolean whole) {

        static NumberSetting of(Tunable tunable) {
            return new NumberSetting(
                    tunable.id(),
                    tunable.words(),
                    tunable.value(),
                    tunable.min(),
                    tunable.max(),
                    tunable.unit(),
                    tunable.whole());
        }
    }

    /** A number, and the scores at half and at double of it. */
    record RankedNumber(
            @JsonUnwrapped NumberSetting setting,
            double low,
            double high,
            double scoreAtLow,
            double scoreAtHigh,
            double swing) {

        static RankedNumber of(TornadoBar bar) {
            return new RankedNumber(
                    NumberSetting.of(bar.tunable()),
                    bar.low(),
                    bar.high(),
                    bar.scoreAtLow(),
                    bar.scoreAtHigh(),
                    bar.swing());
        }
    }

    /** A number from one end to the other. */
    record SweepAnswer(
            @JsonUnwrapped NumberSetting setting, List<SweepPointAnswer> points, List<SweepFlipAnswer> flips) {}

    /** What one value makes of the score. */
    record SweepPointAnswer(double value, double score, double low, double high) {

        static SweepPointAnswer of(double value, Opinion opinion) {
            return new SweepPointAnswer(value, opinion.score(), opinion.low(), opinion.high());
        }
    }

    /** What is otherwise at {@code to} than at {@code from}, in both directions. */
    record SweepFlipAnswer(double from, double to, List<ProspectChangeAnswer> trusted, List<StatusAnswer> statuses) {

        static SweepFlipAnswer of(SweepFlip flip, Dialogue dialogue) {
            return new SweepFlipAnswer(
                    flip.from(),
                    flip.to(),
                    flip.prospects().entrySet().stream()
                            .map(change -> new ProspectChangeAnswer(
                                    change.getKey(),
                                    dialogue.other(change.getKey()).id(),
                                    change.getValue().before().word(),
                                    change.getValue().after().word()))
                            .toList(),
                    flip.statuses().stream().map(StatusAnswer::of).toList());
        }
    }

    /** Another answer to whether the subject can be trusted to deliver. */
    record ProspectChangeAnswer(String observer, String subject, String before, String after) {}

    static SensitivityAnswer of(StoredDialogue storedDialogue, LocalDate asOf, Tornado tornado) {
        return new SensitivityAnswer(
                storedDialogue.id(),
                asOf,
                tornado.observer(),
                storedDialogue.dialogue().other(tornado.observer()).id(),
                tornado.score(),
                tornado.bars().stream().map(RankedNumber::of).toList(),
                null);
    }

    static SensitivityAnswer of(StoredDialogue storedDialogue, LocalDate asOf, String observer, Sweep sweep) {
        List<SweepPointAnswer> points = sweep.points().stream()
                .map(point -> SweepPointAnswer.of(point.value(), opinion(point, observer)))
                .toList();
        double now = sweep.tunable().value();
        double score = points.stream()
                .filter(point -> point.value() == now)
                .findFirst()
                .orElseThrow()
                .score();
        List<SweepFlipAnswer> flips = sweep.flips().stream()
                .map(flip -> SweepFlipAnswer.of(flip, storedDialogue.dialogue()))
                .toList();
        return new SensitivityAnswer(
                storedDialogue.id(),
                asOf,
                observer,
                storedDialogue.dialogue().other(observer).id(),
                score,
                null,
                new SweepAnswer(NumberSetting.of(sweep.tunable()), points, flips));
    }

    private static Opinion opinion(SweepPoint point, String observer) {
        return Objects.requireNonNull(point.opinions().get(observer));
    }
}
