package entente.api.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in the API's description; references are followed, and what stands beside one goes before what it names. */
final class DescriptionNode {

    private static final String REFERENCE = "$ref";

    private final Map<?, ?> root;
    private final @Nullable Object value;

    private DescriptionNode(Map<?, ?> root, @Nullable Object value) {
        this.root = root;
        this.value = value;
    }

    static DescriptionNode of(Map<?, ?> root) {
        return new DescriptionNode(root, root);
    }

    DescriptionNode at(String field) {
        return new DescriptionNode(root, object().get(field));
    }

    boolean isEmpty() {
        return value == null;
    }

    @Nullable
    Object value() {
        return value;
    }

    /** The text here; empty where there is none. */
    String text() {
        return value == null ? "" : value.toString();
    }

    String text(String field) {
        return at(field).text();
    }

    /** The fields of this object in their order; none where it is no object. */
    Map<String, DescriptionNode> fields() {
        Map<String, DescriptionNode> fields = new LinkedHashMap<>();
        object().forEach((name, field) -> fields.put(String.valueOf(name), new DescriptionNode(root, field)));
        return fields;
    }

    List<DescriptionNode> items() {
        return value instanceof List<?> list
                ? list.stream().map(item -> new DescriptionNode(root, item)).toList()
                : List.of();
    }

    /** The last word of the reference that stands here, if one does. */
    Optional<String> referredName() {
        return value instanceof Map<?, ?> object && object.get(REFERENCE) instanceof String reference
                ? Optional.of(reference.substring(reference.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    private Map<?, ?> object() {
        if (!(value instanceof Map<?, ?> object)) {
            return Map.of();
        }
        if (!(object.get(REFERENCE) instanceof String reference)) {
            return object;
        }
        Map<Object, Object> whole = new LinkedHashMap<>(referred(reference).object());
        object.forEach(whole::put);
        whole.remove(REFERENCE);
        return whole;
    }

    /** Only references within the document, {@code #/components/schemas/Case}. */
    private DescriptionNode referred(String reference) {
        DescriptionNode node = of(root);
        for (String step : reference.substring("#/".length()).split("/", -1)) {
            node = node.at(step);
        }
        if (node.isEmpty()) {
            throw new IllegalStateException("The API's description refers to nothing at " + reference);
        }
        return node;
    }
}
