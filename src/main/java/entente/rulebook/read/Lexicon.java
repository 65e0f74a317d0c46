package entente.rulebook.read;

import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.docket.Scope;
import entente.rulebook.BlankType;
import entente.rulebook.Parameter;
import entente.rulebook.Value;
import entente.rulebook.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The phrases that each type of blank takes. */
public final class Lexicon {

    private final Vocabulary vocabulary;
    private final Map<String, Value> kinds = new HashMap<>();
    private final Map<String, Value> extents = new HashMap<>();
    private final Map<String, Parameter> parameters = new TreeMap<>();

    public Lexicon(Vocabulary vocabulary, Collection<Kind> kinds, Collection<Parameter> parameters) {
        this.vocabulary = vocabulary;
        kinds.forEach(kind -> this.kinds.put(kind.label(), new Value.Code(kind.code())));
        for (Extent extent : Extent.LEVELS) {
            extents.put(extent.word(), new Value.Code(extent.word()));
        }
        parameters.forEach(parameter -> this.parameters.put("the " + parameter.name(), parameter));
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The phrases for a blank that takes no number, with what each stands for. */
    public Map<String, ? extends Value> phrases(BlankType type, @Nullable Scope scope) {
        return switch (type) {
            case KIND -> kinds;
            case EXTENT -> extents;
            case ROLE -> scope == null ? Map.of() : vocabulary.subject(scope).roles();
            case WORTH -> scope == null ? Map.of() : vocabulary.subject(scope).worths();
            case SHARE -> scope == null ? Map.of() : vocabulary.subject(scope).shares();
            default -> Map.of();
        };
    }

    /** The parameters that fit a blank that takes a number, by their phrase ("the answer window"). */
    public Map<String, Parameter> parameters(BlankType type) {
        Map<String, Parameter> fitting = new TreeMap<>();
        parameters.forEach((phrase, parameter) -> {
            if (type.unit().filter(parameter.unit()::equals).isPresent()) {
                fitting.put(phrase, parameter);
            }
        });
        return fitting;
    }

    /** What a blank takes, in words. */
    String expected(BlankType type, @Nullable Scope scope) {
        if (type.unit().isPresent()) {
            Map<String, Parameter> named = parameters(type);
            return "a number such as \"" + type.example() + "\""
                    + (named.isEmpty() ? "" : ", or " + String.join(", ", named.keySet()));
        }
        if (type == BlankType.KIND) {
            return "a kind of move by its label in kinds.csv, such as \"frees prisoners\"";
        }
        return "one of: " + String.join(", ", new TreeMap<>(phrases(type, scope)).keySet());
    }
}
