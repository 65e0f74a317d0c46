package entente.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every number that the rules name, by slot. Compiled rules ask for slots, so that another value needs no other
 * compilation.
 */
public final class Numbers {

    private final List<Figure> figures;
    private final double[] values;

    /**
     * A number as a rule gives it.
     *
     * @param parameter the parameter that holds it, or null where the rule says the number itself
     */
    public record Figure(double literal, @Nullable String parameter) {}

    public Numbers(List<Figure> figures, Map<String, Parameter> parameters) {
        this.figures = List.copyOf(figures);
        this.values = figures.stream()
                .mapToDouble(figure -> figure.parameter() == null
                        ? figure.literal()
                        : Objects.requireNonNull(parameters.get(figure.parameter()))
                                .value())
                .toArray();
    }

    /** The number in that slot; called by the compiled rules. */
    public double at(int slot) {
        return values[slot];
    }

    public Figure figure(int slot) {
        return figures.get(slot);
    }

    public int size() {
        return values.length;
    }

    /** The same with other parameters. */
    Numbers with(Map<String, Parameter> parameters) {
        return new Numbers(figures, parameters);
    }

    /** The same with another number in some slots. */
    Numbers with(List<Integer> slots, double number, Map<String, Parameter> parameters) {
        List<Figure> changed = new ArrayList<>(figures);
        slots.forEach(slot -> changed.set(slot, new Figure(number, null)));
        return new Numbers(changed, parameters);
    }

    /** Allots slots while rules are read. Rules of one scope that wait for the same period share its clock. */
    public static final class SlotAllocator {
        private final List<Figure> figures = new ArrayList<>();
        private final Map<Object, Integer> clockSlots = new HashMap<>();

        public int slot(Figure figure) {
            figures.add(figure);
            return figures.size() - 1;
        }

        public int clock(entente.docket.Scope scope, Figure figure, int slot) {
            return clockSlots.computeIfAbsent(List.of(scope, figure), first -> slot);
        }

        public Numbers with(Map<String, Parameter> parameters) {
            return new Numbers(figures, parameters);
        }
    }
}
