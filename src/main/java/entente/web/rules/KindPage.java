package entente.web.rules;

import entente.dialogue.Kind;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Value;
import entente.rulebook.Weight;
import entente.rulebook.publish.Provenance;
import entente.web.view.Capitalization;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of move, what it weighs, and the rules that name it.
 *
 * @param codes where coders of events know it
 * @param lastChange null where every weight tells its own
 */
record KindPage(
        Kind kind,
        String name,
        String madeOf,
        List<String> codes,
        List<WeightRow> weights,
        List<Mention> rules,
        @Nullable LastChange lastChange,
        Neighbours neighbours) {

    /**
     * What a kind weighs from some scale on.
     *
     * @param from {@code From 10}; empty where there is one weight for all
     * @param amounts {@code Worth 2, cost 1}
     */
    record WeightRow(
            String from,
            String amounts,
            String why,
            String source,
            @Nullable LastChange lastChange) {}

    static KindPage of(Kind kind, Rulebook rulebook, RulebookAddress address, Provenance provenance) {
        int version = Integer.parseInt(rulebook.version());
        LastChange lastChange = LastChange.of(provenance.ofKind(version, kind.code()));
        List<Weight> weights = weights(kind, rulebook);
        return new KindPage(
                kind,
                Capitalization.capital(kind.label()),
                Capitalization.capital(madeOf(kind)),
                codes(kind, rulebook),
                weights.stream()
                        .map(weight -> row(
                                weight,
                                weights.size() > 1,
                                LastChange.of(provenance.ofWeight(version, kind.code(), weight.fromScale())),
                                lastChange))
                        .toList(),
                rulebook.rules().stream()
                        .filter(rule -> names(rule, kind))
                        .map(rule ->
                                new Mention(rule.name(), address.everything().rule(rule.id())))
                        .toList(),
                lastChange,
                Neighbours.of(
                        kind,
                        List.copyOf(rulebook.kinds().values()),
                        each -> new Mention(Capitalization.capital(each.label()), address.kind(each.code()))));
    }

    static String madeOf(Kind kind) {
        return kind.mode().word() + ", " + kind.tone().word();
    }

    /** By the scale that they begin at. */
    static List<Weight> weights(Kind kind, Rulebook rulebook) {
        return List.copyOf(
                rulebook.weights().getOrDefault(kind.code(), new TreeMap<>()).values());
    }

    private static WeightRow row(
            Weight weight, boolean several, @Nullable LastChange set, @Nullable LastChange ofKind) {
        String stake = weight.stake() == 1 ? "" : ", at stake " + Figures.plain(weight.stake()) + " times over";
        return new WeightRow(
                several ? "From " + Figures.plain(weight.fromScale()) : "",
                "Worth " + Figures.plain(weight.value()) + ", cost " + Figures.plain(weight.cost()) + stake,
                weight.why(),
                weight.source(),
                set != null && set.equals(ofKind) ? null : set);
    }

    private static List<String> codes(Kind kind, Rulebook rulebook) {
        List<String> codes = new ArrayList<>(List.of(
                "CAMEO " + kind.cameo(), "Goldstein " + Figures.plain(kind.goldstein()), "PLOVER " + kind.plover()));
        if (!kind.coded().isEmpty()) {
            codes.add("By machine " + String.join(" ", kind.coded()));
        }
        if (!kind.undoes().isEmpty()) {
            codes.add("Takes back: "
                    + kind.undoes().stream()
                            .map(code -> Objects.requireNonNull(rulebook.kinds().get(code)))
                            .map(Kind::noun)
                            .collect(Collectors.joining(", ")));
        }
        return List.copyOf(codes);
    }

    private static boolean names(Rule rule, Kind kind) {
        return rule.clauses().stream()
                .flatMap(clause -> clause.values().values().stream())
                .anyMatch(
                        value -> value instanceof Value.Code code && code.code().equals(kind.code()));
    }
}
