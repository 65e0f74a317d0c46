package entente.web.form;

import entente.web.form.FormField.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be changed of several moves at once. */
public enum BulkField {
    SURE("How sure they are"),
    SOURCE("Where they are known from"),
    SUBJECT("About what or whom they are"),
    ISSUE("On which issue they are"),
    KIND("What they do"),
    REMOVE("Remove them");

    /** So many moves are changed at once at most. */
    public static final int MOST_MOVES = 200;

    private final String words;

    BulkField(String words) {
        this.words = words;
    }

    /** The one that a form names; empty for none. */
    public static Optional<BulkField> of(String word) {
        return Stream.of(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    public static List<Choice> choices() {
        return Stream.of(values())
                .map(field -> new Choice(field.word(), field.words()))
                .toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    /** The names of the blanks that hold what it becomes. */
    public List<String> blanks() {
        return switch (this) {
            case SURE -> List.of("confidence");
            case SOURCE -> List.of("source.title", "source.url");
            case SUBJECT -> List.of("subject");
            case ISSUE -> List.of("issue");
            case KIND -> List.of("kind");
            case REMOVE -> List.of();
        };
    }
}
