package entente.web.form;

import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.RedLine;
import entente.dialogue.Term;
import entente.web.form.FormField.Choice;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The issues that a dialogue is about, as people type them: {@code Military bases} is {@code military-bases}.
 *
 * @param codes those that are known, as a case has them
 */
public record IssueNames(Set<String> codes) {

    /** A page may offer them at many blanks. */
    private static final int MOST_CHOICES = 40;

    /** Those of the kinds of move, and those that the dialogue names itself; none of its own where it only begins. */
    public static IssueNames of(@Nullable Dialogue dialogue, Collection<Kind> kinds) {
        Stream<String> own = dialogue == null ? Stream.of() : own(dialogue);
        return new IssueNames(Stream.concat(kinds.stream().map(Kind::issue), own)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** What a case has for an issue that was typed: one of the dialogue's own where it is that, or else a new one. */
    public static String code(String typed, Dialogue dialogue) {
        return new IssueNames(own(dialogue).collect(Collectors.toSet())).code(typed);
    }

    /** What a case has for an issue that was typed: a known one where it is that, or else a new one. */
    public String code(String typed) {
        String text = typed.strip();
        String normal = normal(text);
        return Stream.<Predicate<String>>of(
                        text::equals,
                        code -> words(code).equals(text),
                        code -> normal(code).equals(normal))
                .flatMap(same -> codes.stream().filter(same))
                .findFirst()
                .orElse(normal);
    }

    /** The known ones in words, to help with typing. */
    public List<Choice> choices() {
        return codes.stream()
                .map(IssueNames::words)
                .distinct()
                .limit(MOST_CHOICES)
                .sorted()
                .map(words -> new Choice(words, words))
                .toList();
    }

    /** How people read it: {@code military bases}. */
    public static String words(String code) {
        return code.replace('-', ' ');
    }

    /** The one way to write it: in small letters, with hyphens between words. */
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    }

    private static Stream<String> own(Dialogue dialogue) {
        return Stream.of(
                        dialogue.redLines().stream().map(RedLine::issue),
                        dialogue.moves().stream().map(Move::issue),
                        dialogue.moves().stream()
                                .flatMap(move -> move.clauses().stream())
                                .map(Clause::issue),
                        dialogue.proposals().stream()
                                .flatMap(
                                        proposal -> Stream.concat(proposal.asks().stream(), proposal.offers().stream()))
                                .map(Term::issue))
                .flatMap(issues -> issues)
                .filter(Objects::nonNull);
    }
}
