package entente.web.form;

import entente.dialogue.Extent;
import entente.dialogue.WrittenDate;
import entente.web.form.FormField.Choice;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The blanks for what came to light later about a move, a row a finding ({@code learned.0.from}), and the way from what
 * stands in them to a document, and back. A row of which nothing is filled in is no finding.
 */
public final class LearnedFields {

    private static final Map<String, String> LABELS = labels();
    private static final Pattern NAME = Pattern.compile("learned\\.([0-9]{1,3})\\.(.+)");
    private static final String OF_SOURCE = "source.";

    private LearnedFields() {}

    /** A finding in blanks, with its number from 1. */
    public record FindingRow(int number, List<FormField> blanks) {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("from", "Came to light on");
        labels.put("extent", "How far it really goes");
        labels.put("summary", "What came to light");
        labels.put("source.title", "Source");
        labels.put("source.url", "Link");
        labels.put("locator", "Where in it");
        return labels;
    }

    private static String name(int row, String part) {
        return "learned." + row + "." + part;
    }

    /** Whether a blank is one of these. */
    public static boolean isOne(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && LABELS.containsKey(parts.group(2));
    }

    /** What a blank is called where its row is not seen beside it. */
    public static String label(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? "Came to light, " + (Integer.parseInt(parts.group(1)) + 1) + ": "
                        + LABELS.getOrDefault(parts.group(2), parts.group(2))
                : name;
    }

    /** All blanks of which one of these has something, in the order of the page. */
    public static List<String> names(List<Map<String, String>> values) {
        Set<Integer> rows = new TreeSet<>();
        values.forEach(each -> rows.addAll(rows(each)));
        return rows.stream()
                .flatMap(row -> LABELS.keySet().stream().map(part -> name(row, part)))
                .toList();
    }

    /** What stands in the blanks for findings as a document has them. */
    public static Map<String, String> values(@Nullable Object learned) {
        Map<String, String> values = new LinkedHashMap<>();
        List<?> findings = learned instanceof List<?> all ? all : List.of();
        for (int row = 0; row < findings.size(); row++) {
            if (findings.get(row) instanceof Map<?, ?> finding) {
                for (String part : LABELS.keySet()) {
                    Object value = value(finding, part);
                    if (value != null) {
                        values.put(name(row, part), value.toString());
                    }
                }
            }
        }
        return values;
    }

    private static @Nullable Object value(Map<?, ?> finding, String part) {
        if (!part.startsWith(OF_SOURCE)) {
            return finding.get(part);
        }
        return finding.get("source") instanceof Map<?, ?> source
                ? source.get(part.substring(OF_SOURCE.length()))
                : null;
    }

    /**
     * The findings that stand in the blanks, as a document, the earliest first.
     *
     * @param recorded those on record; what they say of a source beyond its blanks stays with its title
     */
    public static List<Map<String, Object>> document(Map<String, String> values, @Nullable Object recorded) {
        return rows(values).stream().map(row -> finding(row, values, recorded)).toList();
    }

    private static Map<String, Object> finding(int row, Map<String, String> values, @Nullable Object recorded) {
        Map<String, Object> finding = new LinkedHashMap<>();
        Map<String, Object> source = new LinkedHashMap<>(known(values.get(name(row, "source.title")), recorded));
        for (String part : LABELS.keySet()) {
            String value = values.getOrDefault(name(row, part), "").strip();
            boolean ofSource = part.startsWith(OF_SOURCE);
            Map<String, Object> at = ofSource ? source : finding;
            String field = ofSource ? part.substring(OF_SOURCE.length()) : part;
            if (value.isEmpty()) {
                at.remove(field);
            } else {
                at.put(field, part.equals("from") ? DateBlanks.date(value) : value);
            }
        }
        if (!source.isEmpty()) {
            finding.put("source", source);
        }
        return finding;
    }

    /** The source of that title, as a finding on record has it. */
    private static Map<String, Object> known(@Nullable String title, @Nullable Object recorded) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (Object finding : recorded instanceof List<?> all ? all : List.of()) {
            if (finding instanceof Map<?, ?> fields
                    && fields.get("source") instanceof Map<?, ?> source
                    && Objects.equals(source.get("title"), title)) {
                source.forEach((name, value) -> known.put(String.valueOf(name), value));
            }
        }
        return known;
    }

    /** The blank for a place in a move, where the findings in the document are those of {@link #document}. */
    static String blank(String place, Map<String, String> values) {
        Matcher parts = NAME.matcher(place);
        if (!parts.matches()) {
            return place;
        }
        List<Integer> rows = rows(values);
        int index = Integer.parseInt(parts.group(1));
        return index < rows.size() ? name(rows.get(index), parts.group(2)) : place;
    }

    /** The rows in which something stands, by their dates where these can be read. */
    private static List<Integer> rows(Map<String, String> values) {
        Set<Integer> rows = new TreeSet<>();
        values.forEach((name, value) -> {
            Matcher parts = NAME.matcher(name);
            if (isOne(name) && parts.matches() && !value.isBlank()) {
                rows.add(Integer.valueOf(parts.group(1)));
            }
        });
        return rows.stream()
                .sorted(Comparator.comparing(row -> day(values.getOrDefault(name(row, "from"), ""))))
                .toList();
    }

    private static LocalDate day(String typed) {
        return WrittenDate.read(typed) instanceof WrittenDate.ReadableDate understood
                ? understood.date().day()
                : LocalDate.MAX;
    }

    /** A row for each finding, and an empty one for one more. */
    static List<FindingRow> form(FormValues formValues) {
        int filled = rows(formValues.values()).stream().max(Integer::compare).orElse(-1) + 1;
        return IntStream.rangeClosed(0, filled)
                .mapToObj(row -> new FindingRow(row + 1, blanks(row, formValues)))
                .toList();
    }

    private static List<FormField> blanks(int row, FormValues formValues) {
        List<FormField> blanks = new ArrayList<>();
        LABELS.forEach((part, label) -> {
            String name = name(row, part);
            blanks.add(
                    part.equals("extent")
                            ? FormField.choice(name, label, formValues, extents())
                            : FormField.of(name, label, "text", formValues, hint(part)));
        });
        return blanks;
    }

    private static @Nullable String hint(String part) {
        return switch (part) {
            case "from" -> "10 October 2025, or 2025-10 for a month";
            case "summary" -> "such as what was left out";
            case "source.title" -> "its title; empty for that of the move";
            case "source.url" -> "https://…";
            default -> null;
        };
    }

    private static Choice[] extents() {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose …")),
                        Extent.LEVELS.stream().map(extent -> new Choice(extent.word(), RecordedMove.extent(extent))))
                .toArray(Choice[]::new);
    }
}
