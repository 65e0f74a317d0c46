package entente.web.rules;

import entente.dialogue.Kind;
import entente.rulebook.Clause;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a part of a rulebook says what somebody looks for, in capital letters or small; all of it does where nobody looks. */
final class Wanted {

    private Wanted() {}

    static boolean says(Rule rule, @Nullable String q) {
        return anySays(
                Stream.concat(
                        Stream.of(rule.id(), rule.name(), rule.because(), rule.why(), rule.source()),
                        rule.clauses().stream().map(Clause::text)),
                q);
    }

    static boolean says(Kind kind, Rulebook rulebook, @Nullable String q) {
        Stream<String> itself = Stream.of(
                kind.code(), kind.label(), kind.noun(), KindPage.madeOf(kind), "CAMEO " + kind.cameo(), kind.plover());
        Stream<String> reasons =
                KindPage.weights(kind, rulebook).stream().flatMap(weight -> Stream.of(weight.why(), weight.source()));
        return anySays(Stream.of(itself, kind.coded().stream(), reasons).flatMap(texts -> texts), q);
    }

    static boolean says(Parameter parameter, @Nullable String q) {
        return anySays(Stream.of(parameter.name(), parameter.why(), parameter.source()), q);
    }

    private static boolean anySays(Stream<String> texts, @Nullable String q) {
        if (q == null) {
            return true;
        }
        String sought = q.toLowerCase(Locale.ROOT);
        return texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }
}
