package entente.web;

import entente.rulebook.Fault;
import entente.rulebook.Parameter;
import entente.rulebook.Rulebook;
import entente.rulebook.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of a draft in two grids, as typed: those that the rules share, and what each kind of move weighs.
 *
 * @param faults what is wrong, by file and line
 */
record NumbersForm(List<ParameterRow> parameters, List<WeightRow> weights, List<String> faults) {

    /** @param field what its blanks are called in the form */
    record ParameterRow(
            String field, String name, String value, String unit, String range, String why, String source) {}

    record WeightRow(
            String field,
            String kind,
            String label,
            String from,
            String value,
            String cost,
            String why,
            String source) {}

    /** @param rulebook the draft where it can be read, or else what it was begun from */
    static NumbersForm of(Rulebook rulebook, List<Fault> faults, Map<String, String> typed) {
        List<ParameterRow> parameters = new ArrayList<>();
        for (Parameter parameter : rulebook.parameters().values()) {
            String field = "p." + parameter.name();
            parameters.add(new ParameterRow(
                    field,
                    parameter.name(),
                    typed.getOrDefault(field + ".value", Figures.typed(parameter.value())),
                    parameter.unit().word(),
                    Figures.plain(parameter.min()) + " to " + Figures.plain(parameter.max()),
                    typed.getOrDefault(field + ".why", parameter.why()),
                    typed.getOrDefault(field + ".source", parameter.source())));
        }
        List<WeightRow> weights = new ArrayList<>();
        rulebook.weights().values().forEach(rows -> {
            for (Weight weight : rows.values()) {
                String from = Figures.typed(weight.fromScale());
                String field = "w." + weight.kind() + "." + from;
                weights.add(new WeightRow(
                        field,
                        weight.kind(),
                        Objects.requireNonNull(rulebook.kinds().get(weight.kind()))
                                .label(),
                        rows.size() == 1 ? "" : "from " + from,
                        typed.getOrDefault(field + ".value", Figures.typed(weight.value())),
                        typed.getOrDefault(field + ".cost", Figures.typed(weight.cost())),
                        typed.getOrDefault(field + ".why", weight.why()),
                        typed.getOrDefault(field + ".source", weight.source())));
            }
        });
        return new NumbersForm(
                parameters, weights, faults.stream().map(Fault::inWords).toList());
    }
}
