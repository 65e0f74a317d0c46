package entente.rulebook.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions leave a field to hold.
 *
 * @param least the least number, itself included where {@code withLeast}; so {@code most}
 * @param only the one text or truth; null where there may be several
 * @param never what it may not be
 */
record FieldRange(
        double least,
        boolean withLeast,
        double most,
        boolean withMost,
        @Nullable Object only,
        Set<Object> never) {

    static final FieldRange ANYTHING =
            new FieldRange(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true, null, Set.of());

    FieldRange {
        never = Set.copyOf(never);
    }

    static FieldRange just(Object text) {
        return new FieldRange(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true, text, Set.of());
    }

    private static FieldRange not(Object value) {
        return new FieldRange(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true, null, Set.of(value));
    }

    private static FieldRange from(double least, boolean withLeast) {
        return new FieldRange(least, withLeast, Double.POSITIVE_INFINITY, true, null, Set.of());
    }

    private static FieldRange upTo(double most, boolean withMost) {
        return new FieldRange(Double.NEGATIVE_INFINITY, true, most, withMost, null, Set.of());
    }

    /** What a comparison with a fixed bound leaves. */
    static FieldRange by(String operator, Object bound) {
        if (bound instanceof Number number) {
            double limit = number.doubleValue();
            return switch (operator) {
                case "==" -> new FieldRange(limit, true, limit, true, null, Set.of());
                case "!=" -> not(limit);
                case "<=" -> upTo(limit, true);
                case "<" -> upTo(limit, false);
                case ">=" -> from(limit, true);
                default -> from(limit, false);
            };
        }
        if (operator.equals("==")) {
            return just(bound);
        }
        return bound instanceof Boolean truth ? just(!truth) : not(bound);
    }

    /** What both leave. */
    FieldRange and(FieldRange other) {
        Set<Object> neither = new HashSet<>(never);
        neither.addAll(other.never);
        if (only != null && other.only != null && !only.equals(other.only)) {
            neither.add(only);
        }
        boolean higher = least > other.least || (least == other.least && !withLeast);
        boolean lower = most < other.most || (most == other.most && !withMost);
        return new FieldRange(
                higher ? least : other.least,
                higher ? withLeast : other.withLeast,
                lower ? most : other.most,
                lower ? withMost : other.withMost,
                only == null ? other.only : only,
                neither);
    }

    boolean isNothing() {
        return least > most
                || (least == most && (!withLeast || !withMost || never.contains(least)))
                || (only != null && never.contains(only));
    }

    /** Whether the other leaves all of this too. */
    boolean isWithin(FieldRange other) {
        boolean above = least > other.least || (least == other.least && (other.withLeast || !withLeast));
        boolean below = most < other.most || (most == other.most && (other.withMost || !withMost));
        return above
                && below
                && (other.only == null || other.only.equals(only))
                && other.never.stream().allMatch(this::excludes);
    }

    private boolean excludes(Object value) {
        if (value instanceof Double number && (number < least || number > most)) {
            return true;
        }
        return never.contains(value) || (only != null && !only.equals(value));
    }
}
