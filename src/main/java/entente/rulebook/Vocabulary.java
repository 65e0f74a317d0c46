package entente.rulebook;

import entente.docket.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The sentences that rules may be written in, and what they may speak of on each occasion.
 *
 * @param edition the one that they are written for
 */
public record Vocabulary(ArithmeticEdition edition, Map<Scope, Subject> subjects, List<Sentence> sentences) {

    /**
     * An occasion as rules see it.
     *
     * @param variable what it is bound to, {@code type} the record that it is
     * @param sides the fields that hold its two sides
     * @param words what a reason may use in braces
     * @param roles its sides by phrase ("the side that answered"); so are {@code worths} and {@code shares}
     */
    public record Subject(
            String variable,
            String type,
            List<String> sides,
            Set<String> words,
            Map<String, Value.Field> roles,
            Map<String, Value.Field> worths,
            Map<String, Value.Field> shares) {

        public Subject {
            sides = List.copyOf(sides);
            words = Set.copyOf(words);
            roles = Map.copyOf(roles);
            worths = Map.copyOf(worths);
            shares = Map.copyOf(shares);
        }
    }

    public Vocabulary {
        subjects = Map.copyOf(subjects);
        sentences = List.copyOf(sentences);
    }

    /** Whether rules may say the same in both, whatever it is worth. */
    public boolean hasSentencesOf(Vocabulary other) {
        return subjects.equals(other.subjects) && sentences.equals(other.sentences);
    }

    /** What rules on that occasion speak of; a vocabulary that lacks one is refused when read. */
    public Subject subject(Scope scope) {
        return Objects.requireNonNull(subjects.get(scope));
    }
}
