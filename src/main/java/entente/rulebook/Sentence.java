package entente.rulebook;

import entente.docket.Scope;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that rules may be written in.
 *
 * @param scope the occasion that it opens with or must fit; null for a conclusion that fits each one that evidence is drawn from
 * @param template what it becomes in the language of Drools
 */
public record Sentence(SentencePosition part, @Nullable Scope scope, List<Piece> pieces, String template) {

    /** Where in a rule a sentence stands. */
    public enum SentencePosition {
        OPENING,
        NARROWING,
        AROUND,
        CONCLUSION
    }

    /** A word of a sentence, or a blank to be filled. */
    public sealed interface Piece {}

    /** A word that stands as it is. */
    public record Word(String text) implements Piece {}

    /** A blank, filled anew in each rule. */
    public record Blank(String name, BlankType type) implements Piece {}

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    public boolean fits(@Nullable Scope occasion) {
        return scope == null ? occasion == null || !occasion.isJudged() : scope == occasion;
    }

    /** The sentence with its blanks in braces: {@code - it goes {extent}}. */
    public String text() {
        return pieces.stream()
                .map(piece -> piece instanceof Word word
                        ? word.text()
                        : "{" + ((Blank) piece).type().word() + "}")
                .collect(Collectors.joining(" "));
    }
}
