package entente.rulebook.check;

import entente.docket.Occasion;
import entente.rulebook.Numbers;
import entente.rulebook.Value;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence asks of one field: {@code days <= 30}. The grammar is all that compiled rules may hold.
 *
 * @param bound what the field is compared with
 */
public record Comparison(String field, String operator, Operand bound) {

    /**
     * What a field is compared with: a text, a truth or a number.
     *
     * @param fixed null where it is what the occasion holds in {@code field}
     */
    record Operand(@Nullable Object fixed, String field) {

        Object on(Occasion occasion) {
            return fixed == null ? value(occasion, field) : fixed;
        }
    }

    private static final Pattern FORM =
            Pattern.compile("([a-z][A-Za-z]*) *(==|!=|<=|>=|<|>) *(?:\"([a-z][a-z0-9-]*)\"|(true|false)|(-?[0-9]{1,6})"
                    + "|\\{([a-z]+)}( / 100)?|\\$[a-z]\\.([a-z][A-Za-z]*))");

    /** Records are asked by the names of their components, looked up once for each type. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    /**
     * The comparisons of a template, which are separated by commas.
     *
     * @throws IllegalArgumentException for anything that a compiled rule could not hold either
     */
    static List<Comparison> all(String text, Map<String, Value> values, Numbers numbers) {
        return text.isBlank()
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(one -> read(one.strip(), values, numbers))
                        .toList();
    }

    private static Comparison read(String text, Map<String, Value> values, Numbers numbers) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a comparison: " + text);
        }
        return new Comparison(form.group(1), form.group(2), bound(form, values, numbers));
    }

    private static Operand bound(Matcher form, Map<String, Value> values, Numbers numbers) {
        if (form.group(8) != null) {
            return new Operand(null, form.group(8));
        }
        if (form.group(6) == null) {
            return new Operand(constant(form), "");
        }
        Value value = Objects.requireNonNull(values.get(form.group(6)), () -> "No value for " + form.group());
        return value instanceof Value.Field field
                ? new Operand(null, field.field())
                : new Operand(filled(value, form.group(7) != null, numbers), "");
    }

    private static Object constant(Matcher form) {
        if (form.group(3) != null) {
            return form.group(3);
        }
        return form.group(4) != null ? Boolean.valueOf(form.group(4)) : Double.valueOf(form.group(5));
    }

    private static Object filled(Value value, boolean percent, Numbers numbers) {
        if (value instanceof Value.Amount amount) {
            return numbers.at(amount.slot()) / (percent ? 100 : 1);
        }
        if (value instanceof Value.Period period) {
            return (double) period.clock();
        }
        return ((Value.Code) value).code();
    }

    /** @param fact the occasion itself, or something open that is looked around at */
    boolean holds(Object fact, Occasion occasion) {
        Object found = value(fact, field);
        Object asked = bound.on(occasion);
        if (found instanceof Number number && asked instanceof Number limit) {
            int order = Double.compare(number.doubleValue(), limit.doubleValue());
            return switch (operator) {
                case "==" -> order == 0;
                case "!=" -> order != 0;
                case "<=" -> order <= 0;
                case ">=" -> order >= 0;
                case "<" -> order < 0;
                default -> order > 0;
            };
        }
        return switch (operator) {
            case "==" -> found.equals(asked);
            case "!=" -> !found.equals(asked);
            default -> throw new IllegalArgumentException("No order between " + found + " and " + asked);
        };
    }

    /** Whether it is a matter of more or less; that something is there at all, or is just so, is not. */
    public boolean isMeasured() {
        return operator.startsWith("<") || operator.startsWith(">");
    }

    /** What the field holds, where that is a number. */
    public OptionalDouble number(Occasion occasion) {
        return value(occasion, field) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** The number that it asks for; of a matter of more or less alone. */
    public double limit(Occasion occasion) {
        return ((Number) bound.on(occasion)).doubleValue();
    }

    private static Object value(Object fact, String field) {
        Method accessor = Objects.requireNonNull(
                ACCESSORS.get(fact.getClass()).get(field), () -> "No field " + field + " of " + fact);
        try {
            return accessor.invoke(fact);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
