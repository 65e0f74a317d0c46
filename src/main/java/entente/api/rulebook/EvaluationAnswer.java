package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.assessment.Edition;
import entente.dialogue.Expectation;
import entente.dialogue.Expectation.Level;
import entente.dialogue.Expectation.Reading;
import entente.evaluation.Evaluation;
import entente.evaluation.EvaluationChange;
import entente.evaluation.LossChange;
import entente.evaluation.gaming.Gaming;
import entente.evaluation.gaming.Tried;
import entente.evaluation.gaming.Untried;
import entente.evaluation.history.Held;
import entente.evaluation.history.Histories;
import entente.evaluation.people.Bin;
import entente.evaluation.people.Coverage;
import entente.evaluation.people.ForecastLoss;
import entente.evaluation.people.Loss;
import entente.evaluation.people.People;
import entente.evaluation.record.OnRecord;
import entente.evaluation.record.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good the score is.
 *
 * @param people null where the data hold no decisions of people
 * @param beside the version in force and how it predicts; null where it is not asked for
 */
record EvaluationAnswer(
        Edition rulebook,
        @Nullable PeopleAnswer people,
        HistoriesAnswer histories,
        GamingAnswer gaming,
        OnRecordAnswer record,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BesideAnswer beside) {

    /**
     * Forecasts of what people do next, just after the other's cooperation.
     *
     * @param forecasts the score first, then simpler ones
     * @param reliability by tenths of the score
     */
    record PeopleAnswer(
            long decisions, List<ForecastAnswer> forecasts, List<BinAnswer> reliability, CoverageAnswer coverage) {

        static PeopleAnswer of(People people) {
            return new PeopleAnswer(
                    people.score().together().decisions(),
                    Stream.concat(Stream.of(people.score()), people.baselines().stream())
                            .map(ForecastAnswer::of)
                            .toList(),
                    people.reliability().stream().map(BinAnswer::of).toList(),
                    CoverageAnswer.of(people.coverage()));
        }
    }

    /** How far one way to forecast was from what came. */
    record ForecastAnswer(String id, String name, double brier, double logLoss, List<StudyAnswer> studies) {

        static ForecastAnswer of(ForecastLoss forecast) {
            return new ForecastAnswer(
                    forecast.id(),
                    forecast.name(),
                    forecast.together().brier(),
                    forecast.together().log(),
                    forecast.byStudy().entrySet().stream()
                            .map(study -> StudyAnswer.of(study.getKey(), study.getValue()))
                            .toList());
        }
    }

    /** The same in one study. */
    record StudyAnswer(String study, long decisions, double brier, double logLoss) {

        static StudyAnswer of(String study, Loss loss) {
            return new StudyAnswer(study, loss.decisions(), loss.brier(), loss.log());
        }
    }

    /** Decisions on which the score said about the same; means, 0 … 1. */
    record BinAnswer(int bin, long decisions, double said, double low, double high, double came, boolean covered) {

        static BinAnswer of(Bin bin) {
            return new BinAnswer(
                    bin.number(), bin.decisions(), bin.said(), bin.low(), bin.high(), bin.came(), bin.isCovered());
        }
    }

    /**
     * Whether the range that is shown as the middle 80 % holds.
     *
     * @param width on average, 0 … 1
     */
    record CoverageAnswer(int bins, long covered, double decisionsCovered, double width) {

        static CoverageAnswer of(Coverage coverage) {
            return new CoverageAnswer(
                    coverage.bins().size(), coverage.covered(), coverage.shareOfDecisions(), coverage.width());
        }
    }

    /** What is expected of dialogues of the past. */
    record HistoriesAnswer(int expectations, long met, List<HeldAnswer> held, List<String> leftOut) {

        static HistoriesAnswer of(Histories histories) {
            return new HistoriesAnswer(
                    histories.held().size(),
                    histories.met(),
                    histories.held().stream().map(HeldAnswer::of).toList(),
                    histories.leftOut());
        }
    }

    /**
     * An expectation beside the scores.
     *
     * @param history its name
     * @param dialogue its id
     * @param onRecord whether somebody here wrote it down; else it comes with Entente
     * @param than what the score is held against; null where that is a level alone
     * @param standard its score, 0 … 100
     * @param points by how much the score goes beyond what is expected; below 0 where it falls short
     */
    record HeldAnswer(
            String history,
            String dialogue,
            boolean onRecord,
            Reading reading,
            Expectation.Claim claim,
            @Nullable Reading than,
            double score,
            double standard,
            double points,
            boolean met,
            String why) {

        static HeldAnswer of(Held held) {
            Expectation expectation = held.expectation();
            return new HeldAnswer(
                    held.history(),
                    held.dialogue(),
                    held.onRecord(),
                    expectation.reading(),
                    expectation.claim(),
                    expectation.standard() instanceof Level ? null : (Reading) expectation.standard(),
                    held.score(),
                    held.standardScore(),
                    held.points(),
                    held.met(),
                    expectation.why());
        }
    }

    /**
     * What strategies reach.
     *
     * @param tried each with its bound; {@code untried} those that the rulebook cannot weigh
     */
    record GamingAnswer(int strategies, long met, List<Tried> tried, List<Untried> untried) {

        static GamingAnswer of(Gaming gaming) {
            return new GamingAnswer(gaming.tried().size(), gaming.met(), gaming.tried(), gaming.untried());
        }
    }

    /**
     * What the score said on the day before each outcome.
     *
     * @param brier the mean squared error; {@code brierOfShare} that of always saying the share that was kept. Null where nothing came.
     * @param leftOut ids of dialogues that are too long, or that the rules cannot weigh
     */
    record OnRecordAnswer(
            int outcomes,
            long kept,
            @Nullable Double brier,
            @Nullable Double brierOfShare,
            List<OutcomeAnswer> each,
            List<String> leftOut,
            HistoriesAnswer expected) {

        static OnRecordAnswer of(OnRecord onRecord, Histories expected) {
            boolean none = onRecord.outcomes().isEmpty();
            return new OnRecordAnswer(
                    onRecord.outcomes().size(),
                    onRecord.kept(),
                    none ? null : onRecord.brier(),
                    none ? null : onRecord.brierOfShare(),
                    onRecord.outcomes().stream().map(OutcomeAnswer::of).toList(),
                    onRecord.leftOut(),
                    HistoriesAnswer.of(expected));
        }
    }

    /** One of them. */
    record OutcomeAnswer(
            String dialogue, LocalDate date, String observer, String subject, double said, boolean kept, String move) {

        static OutcomeAnswer of(Outcome outcome) {
            return new OutcomeAnswer(
                    outcome.dialogue(),
                    outcome.date(),
                    outcome.observer(),
                    outcome.subject(),
                    outcome.said(),
                    outcome.kept(),
                    outcome.move());
        }
    }

    /** How the rulebook predicts beside the version in force. */
    record BesideAnswer(
            Edition rulebook,
            @Nullable LossChangeAnswer people,
            ExpectationsChangeAnswer histories,
            StrategiesChangeAnswer gaming,
            LossChangeAnswer record) {}

    /** Two Brier scores; the difference is below 0 where the rulebook is better than the version in force. */
    record LossChangeAnswer(String verdict, double before, double after, double difference) {

        static LossChangeAnswer of(LossChange change) {
            return new LossChangeAnswer(change.verdict().word(), change.before(), change.after(), change.difference());
        }
    }

    /**
     * How many expectations each meets.
     *
     * @param turned those that one meets and the other misses, as they stand by the rulebook
     */
    record ExpectationsChangeAnswer(String verdict, long before, long after, List<HeldAnswer> turned) {}

    /**
     * How many strategies stay within their bounds by each.
     *
     * @param broken those that go beyond it by the rulebook, and do not by the version in force
     */
    record StrategiesChangeAnswer(long before, long after, List<Tried> broken) {}

    static EvaluationAnswer of(Evaluation evaluation) {
        return of(evaluation, null);
    }

    static EvaluationAnswer of(EvaluationChange change) {
        return of(
                change.after(),
                new BesideAnswer(
                        change.before().rulebook(),
                        change.people().map(LossChangeAnswer::of).orElse(null),
                        new ExpectationsChangeAnswer(
                                change.histories().word(),
                                change.before().histories().met(),
                                change.after().histories().met(),
                                change.turned().stream()
                                        .map(turned -> HeldAnswer.of(turned.after()))
                                        .toList()),
                        new StrategiesChangeAnswer(
                                change.before().gaming().met(),
                                change.after().gaming().met(),
                                change.strategiesBroken()),
                        LossChangeAnswer.of(change.onRecord())));
    }

    private static EvaluationAnswer of(Evaluation evaluation, @Nullable BesideAnswer beside) {
        return new EvaluationAnswer(
                evaluation.rulebook(),
                evaluation.people().map(PeopleAnswer::of).orElse(null),
                HistoriesAnswer.of(evaluation.histories()),
                GamingAnswer.of(evaluation.gaming()),
                OnRecordAnswer.of(evaluation.onRecord(), evaluation.expected()),
                beside);
    }
}
