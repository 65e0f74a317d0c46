package entente.casefile;

import entente.dialogue.Extent;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one object in a document that is made; those at their default are left out. */
final class ObjectBuilder {

    private static final long EXACT_AS_LONG = 1L << 53;

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Map<String, Object> build() {
        return fields;
    }

    ObjectBuilder put(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    ObjectBuilder putAll(Map<String, String> texts) {
        fields.putAll(texts);
        return this;
    }

    ObjectBuilder optional(String field, @Nullable Object value) {
        return value == null ? this : put(field, value);
    }

    /** Dates and choices spell themselves as documents do. */
    ObjectBuilder optionalWord(String field, @Nullable Object value) {
        return value == null ? this : put(field, value.toString());
    }

    ObjectBuilder unless(Object usual, String field, Object value) {
        return value.equals(usual) ? this : put(field, value.toString());
    }

    ObjectBuilder unless(double usual, String field, double value) {
        return value == usual ? this : number(field, value);
    }

    /** How far something goes, where that is not in full. */
    ObjectBuilder extent(Extent extent) {
        return extent.equals(Extent.FULL) ? this : put("extent", extent.document());
    }

    /** As it would be read: a count is a whole number, 52 and not 52.0, of as few octets as hold it. */
    ObjectBuilder number(String field, double value) {
        if (value != StrictMath.rint(value) || Math.abs(value) > EXACT_AS_LONG) {
            return put(field, value);
        }
        return value == (int) value ? put(field, (int) value) : put(field, (long) value);
    }

    /** Each object is made when it is asked for, since a case may have very many moves. */
    <T> ObjectBuilder list(String field, List<T> items, Function<T, Map<String, Object>> object) {
        return put(field, new AbstractList<Map<String, Object>>() {
            @Override
            public Map<String, Object> get(int index) {
                return object.apply(items.get(index));
            }

            @Override
            public int size() {
                return items.size();
            }
        });
    }

    <T> ObjectBuilder optionalList(String field, List<T> items, Function<T, Map<String, Object>> object) {
        return items.isEmpty() ? this : list(field, items, object);
    }
}
