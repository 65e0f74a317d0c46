package entente.evaluation.history;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Expectation.Level;
import entente.dialogue.Expectation.Reading;
import entente.dialogue.Expectation.Standard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The scores of a dialogue on the days that are asked for, each by what was known that day. */
final class ScoreReadings {

    /** A day takes an assessment of all moves. */
    private static final long MOST_MOVES_ON_ALL_DAYS = 10_000;

    private final Dialogue dialogue;
    private final Rules rules;
    private final Map<LocalDate, Map<String, Double>> scores = new HashMap<>();

    ScoreReadings(Dialogue dialogue, Rules rules) {
        this.dialogue = dialogue;
        this.rules = rules;
    }

    static boolean isQuick(Dialogue dialogue) {
        long days = dialogue.expectations().stream()
                .flatMap(expectation -> Stream.of(expectation.reading(), expectation.standard()))
                .filter(Reading.class::isInstance)
                .map(reading -> ((Reading) reading).date())
                .distinct()
                .count();
        return days * dialogue.moves().size() <= MOST_MOVES_ON_ALL_DAYS;
    }

    /** A score, 0 … 100. */
    double of(Standard standard) {
        return standard instanceof Level level ? level.score() : of((Reading) standard);
    }

    private double of(Reading reading) {
        return scores.computeIfAbsent(reading.date(), this::scoresOn).getOrDefault(reading.observer(), Double.NaN);
    }

    private Map<String, Double> scoresOn(LocalDate day) {
        Assessment assessment = Assessor.assess(dialogue, rules, day);
        Map<String, Double> byObserver = new HashMap<>();
        dialogue.sides()
                .forEach(side -> byObserver.put(
                        side.id(), assessment.trustOf(side.id()).last().score()));
        return byObserver;
    }
}
