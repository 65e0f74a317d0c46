package entente.evaluation.people;

import entente.dialogue.Worded;
import entente.evaluation.data.Game;
import entente.evaluation.data.Seen;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Simpler ways to forecast. */
enum Baseline implements Worded {
    BASE_RATE("Always the share that cooperated after our cooperation in the other studies", true) {
        @Override
        ToDoubleFunction<Game> fittedOn(List<Seen> others) {
            double share = share(others.stream()
                    .filter(seen -> seen.game().endsWithOurCooperation())
                    .toList());
            return game -> share;
        }
    },
    /** Right as often as in the other studies; a plain 1 would have an infinite logarithmic loss. */
    TIT_FOR_TAT("Tit for tat: they repeat our last choice, as often as people of the other studies did", true) {
        @Override
        ToDoubleFunction<Game> fittedOn(List<Seen> others) {
            long repeated = 0;
            long times = 0;
            for (Seen seen : others) {
                times += seen.times();
                repeated += seen.game().weCooperated(0) ? seen.cooperated() : seen.times() - seen.cooperated();
            }
            double share = (double) repeated / times;
            return game -> game.weCooperated(0) ? share : 1 - share;
        }
    },
    DISCOUNTED_BETA("Beta .9: how often they cooperated, each round counting .9 as much as the one after it", false) {
        @Override
        ToDoubleFunction<Game> fittedOn(List<Seen> others) {
            return game -> {
                double cooperated = 1;
                double all = 2;
                double weight = 1;
                for (int ago = 0; ago < game.rounds(); ago++) {
                    cooperated += game.theyCooperated(ago) ? weight : 0;
                    all += weight;
                    weight *= DISCOUNT;
                }
                return cooperated / all;
            };
        }
    },
    CONDITIONAL_RECIPROCITY("Conditional reciprocity: how often they cooperated the round after we had", false) {
        @Override
        ToDoubleFunction<Game> fittedOn(List<Seen> others) {
            return game -> {
                double cooperated = 1;
                double all = 2;
                for (int ago = 0; ago + 1 < game.rounds(); ago++) {
                    if (game.weCooperated(ago + 1)) {
                        cooperated += game.theyCooperated(ago) ? 1 : 0;
                        all++;
                    }
                }
                return cooperated / all;
            };
        }
    },
    REGRESSION("A logistic regression on the last three rounds and their number, fitted on the other studies", true) {
        @Override
        ToDoubleFunction<Game> fittedOn(List<Seen> others) {
            return LogisticRegression.fit(others.stream()
                    .filter(seen -> seen.game().endsWithOurCooperation())
                    .toList());
        }
    };

    private static final double DISCOUNT = 0.9;

    private final String inWords;
    private final boolean fitted;

    Baseline(String inWords, boolean fitted) {
        this.inWords = inWords;
        this.fitted = fitted;
    }

    /** @param others decisions of the other studies, which it may learn from */
    abstract ToDoubleFunction<Game> fittedOn(List<Seen> others);

    String inWords() {
        return inWords;
    }

    /** Whether it needs other studies to learn from. */
    boolean isFitted() {
        return fitted;
    }

    private static double share(List<Seen> seen) {
        return (double) seen.stream().mapToLong(Seen::cooperated).sum()
                / seen.stream().mapToLong(Seen::times).sum();
    }
}
