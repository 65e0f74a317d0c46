package entente.evaluation.fit;

import entente.rulebook.Rulebook;
import entente.rulebook.Tunable;
import java.util.List;

/** Numbers of a rulebook as places between 0, the least that each may be, and 1, the most. */
record Dials(List<Tunable> tunables) {

    Dials {
        tunables = List.copyOf(tunables);
    }

    int size() {
        return tunables.size();
    }

    double[] start() {
        return tunables.stream()
                .mapToDouble(tunable -> (tunable.value() - tunable.min()) / (tunable.max() - tunable.min()))
                .toArray();
    }

    /** The values that stand there, each as near as it may be set. */
    List<Double> values(double[] place) {
        Double[] values = new Double[place.length];
        for (int i = 0; i < place.length; i++) {
            Tunable tunable = tunables.get(i);
            values[i] = tunable.nearest(tunable.min() + place[i] * (tunable.max() - tunable.min()));
        }
        return List.of(values);
    }

    Rulebook set(Rulebook rulebook, List<Double> values) {
        Rulebook set = rulebook;
        for (int i = 0; i < values.size(); i++) {
            set = set.with(tunables.get(i), values.get(i));
        }
        return set;
    }
}
