package entente.exchange.clauses;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of a clause: by the name that documents give it, what people call it, and the headings of sheets. */
public enum ClauseField {
    ID("id", "Id", "clause id", "no", "number", "nr"),
    BY("by", "Who", "side", "party", "actor", "obliged", "who is obliged", "obliged side", "obligor"),
    KIND("promises", "Does what", "kind", "what", "obligation", "promise", "promised", "step", "action", "type"),
    EXTENT("extent", "How far, in per cent", "how far", "share", "percent", "per cent", "degree"),
    COUNT("scale", "How many", "count", "quantity", "number of people", "amount"),
    DUE("due", "By when", "deadline", "due date", "date", "when", "until"),
    AFTER("after", "After", "comes after", "waits for", "once", "condition", "depends on"),
    SUBJECT("subject", "About what or whom", "about", "object"),
    ISSUE("issue", "Issue", "topic", "theme"),
    TEXT("text", "In words", "clause", "stipulation", "provision", "wording", "article", "description", "summary");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String word;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // the list cannot be changed
    private final List<String> otherNames;

    ClauseField(String word, String label, String... otherNames) {
        this.word = word;
        this.label = label;
        this.otherNames = List.of(otherNames);
    }

    /** As documents and forms call it. */
    public String word() {
        return word;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    /** The field with that name in documents and forms. */
    public static Optional<ClauseField> of(String word) {
        return Stream.of(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /** The field that stands under a heading; empty where none is known by it. */
    static Optional<ClauseField> under(String heading) {
        String plain = plain(heading);
        return Stream.of(values())
                .filter(field -> Stream.concat(Stream.of(field.word, field.label), field.otherNames.stream())
                        .anyMatch(name -> plain(name).equals(plain)))
                .findFirst();
    }

    private static String plain(String heading) {
        return BETWEEN_WORDS
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
