package entente.web.draft;

import entente.rulebook.Parameter;
import entente.rulebook.Rulebook;
import entente.rulebook.Weight;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Provenance;
import entente.rulebook.publish.Version;
import entente.web.rules.LastChange;
import entente.web.view.Figures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where each number of a draft comes from, in words: a version, or the draft itself. */
final class Origins {

    private final Provenance provenance;
    private final Draft draft;
    private final Rulebook base;

    private Origins(Provenance provenance, Draft draft, Rulebook base) {
        this.provenance = provenance;
        this.draft = draft;
        this.base = base;
    }

    /**
     * By the field of each row of the form.
     *
     * @param base the version that the draft was begun from
     */
    static Map<String, String> of(Rulebook rulebook, Draft draft, Rulebook base, Provenance provenance) {
        Origins origins = new Origins(provenance, draft, base);
        Map<String, String> words = new HashMap<>();
        rulebook.parameters().forEach((name, parameter) -> words.put("p." + name, origins.of(parameter)));
        rulebook.weights()
                .values()
                .forEach(rows -> rows.values()
                        .forEach(weight -> words.put(
                                "w." + weight.kind() + "." + Figures.typed(weight.fromScale()), origins.of(weight))));
        return words;
    }

    private String of(Parameter now) {
        Parameter before = base.parameters().get(now.name());
        if (before == null || !before.equals(now)) {
            return before == null || before.value() == now.value()
                    ? ofDraft(before)
                    : ofDraft(before) + "; was " + Figures.plain(before.value());
        }
        return words(provenance.ofParameter(draft.base(), now.name()));
    }

    private String of(Weight now) {
        Weight before = base.weights().getOrDefault(now.kind(), new TreeMap<>()).get(now.fromScale());
        if (before == null || !before.equals(now)) {
            return before == null || (before.value() == now.value() && before.cost() == now.cost())
                    ? ofDraft(before)
                    : ofDraft(before) + "; was worth " + Figures.plain(before.value()) + ", cost "
                            + Figures.plain(before.cost());
        }
        return words(provenance.ofWeight(draft.base(), now.kind(), now.fromScale()));
    }

    private static String ofDraft(@Nullable Object before) {
        return before == null ? "new in this draft" : "changed in this draft";
    }

    private static String words(Optional<Version> set) {
        LastChange change = LastChange.of(set);
        return change == null ? "" : change.words();
    }
}
