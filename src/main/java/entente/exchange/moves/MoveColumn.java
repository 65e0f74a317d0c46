package entente.exchange.moves;

import entente.casefile.Documents;
import entente.casefile.MoveDocument;
import entente.dialogue.Learned;
import entente.dialogue.Move;
import entente.dialogue.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of a sheet of moves: a field of a move, by the name that documents give it, and by names that others use. */
public enum MoveColumn {
    ID("id", "Id", Move::id, "move id", "event id"),
    DATE(
            "date",
            "Date",
            move -> move.date().text(),
            "when",
            "day",
            "event date",
            "date of event",
            "start date",
            "datum",
            "fecha",
            "дата"),
    ACTOR(
            "actor",
            "Who acts",
            Move::actor,
            "who",
            "side",
            "party",
            "source actor",
            "source name",
            "actor name",
            "actor 1",
            "actor1name",
            "initiator",
            "who acted",
            "country",
            "akteur",
            "wer",
            "acteur",
            "qui",
            "кто",
            "хто",
            "сторона"),
    KIND(
            "kind",
            "What they do",
            Move::kind,
            "what",
            "type",
            "event type",
            "kind of move",
            "type of event",
            "action",
            "category",
            "event",
            "was",
            "art",
            "ereignis",
            "quoi",
            "что",
            "що",
            "событие"),
    EXTENT("extent", "How far", move -> move.extent().document(), "how far", "degree"),
    LEARNED_FROM(
            "learned from", "Came to light on", last(finding -> finding.from().text()), "came to light"),
    LEARNED_EXTENT(
            "learned extent",
            "How far, as came to light",
            last(finding -> finding.extent().document())),
    LEARNED_IN_FULL("learned in full", "All that came to light, as exported", MoveColumn::learnedInFull),
    SCALE("scale", "How many", Move::scale, "count", "quantity", "how many"),
    CHANNEL("channel", "Public or confidential", move -> move.channel().word(), "public or confidential"),
    LEVEL("level", "Rank", move -> move.level() == null ? null : move.level().word(), "rank"),
    SUBJECT("subject", "About what", Move::subject, "object", "about"),
    ISSUE("issue", "Issue", Move::issue, "topic", "theme", "policy area"),
    ANSWERS(
            "answers",
            "Answers which move",
            move -> move.links().answers(),
            "in answer to",
            "answer to",
            "response to",
            "reply to"),
    COMPLETES("completes", "Completes which move", move -> move.links().completes()),
    FULFILS("fulfils", "Fulfils which promise", move -> move.links().fulfils(), "fulfills"),
    REVERSES("reverses", "Reverses which move", move -> move.links().reverses()),
    CONCERNS("concerns", "Concerns which move", move -> move.links().concerns()),
    PROMISES("promises", "What is promised", Move::promises, "promised", "promises what"),
    DUE("due", "Due", move -> text(move.due()), "due date", "deadline", "by when"),
    RESCHEDULES(
            "reschedules",
            "Moves the date of which promise",
            move -> move.links().reschedules()),
    UNTIL("until", "Ends as agreed on", move -> text(move.until()), "ends on", "until when"),
    CLAUSES_IN_FULL("clauses in full", "Clauses, as exported", MoveColumn::clausesInFull),
    DISPUTED("disputed", "Disputed", Move::disputed, "contested"),
    ON_BEHALF_OF("onBehalfOf", "On behalf of", Move::onBehalfOf, "for whom"),
    CONFIDENCE("confidence", "How sure", Move::confidence, "certainty", "how sure", "reliability"),
    KNOWN_FROM("knownFrom", "Known from", move -> text(move.knownFrom()), "known since", "made known"),
    SUMMARY(
            "summary",
            "In words",
            Move::summary,
            "description",
            "notes",
            "note",
            "event text",
            "text",
            "details",
            "comment",
            "what happened",
            "headline",
            "beschreibung",
            "описание"),
    ORDER("order", "Order on its day", Move::order, "order on its day", "sequence"),
    LOCATOR("locator", "Where in the source", Move::locator, "page", "pages", "paragraph"),
    SOURCE_TITLE(
            "source title",
            "Source",
            source(Source::title),
            "source",
            "publication",
            "reference",
            "quelle",
            "источник"),
    SOURCE_AUTHOR("source author", "Author of the source", source(Source::author), "author"),
    SOURCE_PUBLISHER("source publisher", "Publisher", source(Source::publisher), "publisher"),
    SOURCE_DATE(
            "source date",
            "Date of the source",
            source(source -> text(source.date())),
            "publication date",
            "published"),
    SOURCE_URL("source url", "Link", source(Source::url), "url", "link", "source link", "hyperlink", "web address");

    /** What stands for both sides as the actor. */
    static final String BOTH_SIDES = "both sides";

    private static final String OF_SOURCE = "source ";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private interface ColumnValue {
        @Nullable
        Object of(Move move);
    }

    private final String heading;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // it holds nothing
    private final ColumnValue value;

    @SuppressWarnings("ImmutableEnumChecker") // the list cannot be changed
    private final List<String> otherNames;

    MoveColumn(String heading, String label, ColumnValue value, String... otherNames) {
        this.heading = heading;
        this.label = label;
        this.value = value;
        this.otherNames = List.of(otherNames);
    }

    private static ColumnValue source(Function<Source, @Nullable Object> value) {
        return move -> move.source() == null ? null : value.apply(move.source());
    }

    private static ColumnValue last(Function<Learned, Object> value) {
        return move -> move.learned().isEmpty()
                ? null
                : value.apply(move.learned().get(move.learned().size() - 1));
    }

    /** All findings as a document holds them; nothing where {@link #LEARNED_FROM} and {@link #LEARNED_EXTENT} say it all. */
    private static @Nullable String learnedInFull(Move move) {
        boolean said = move.learned().stream()
                .allMatch(
                        finding -> finding.summary() == null && finding.source() == null && finding.locator() == null);
        return said && move.learned().size() < 2 ? null : Documents.write(learned(move));
    }

    private static @Nullable String clausesInFull(Move move) {
        return move.clauses().isEmpty() ? null : Documents.write(listed(move, "clauses"));
    }

    /** What came to light later about a move, as a document holds it. */
    static List<?> learned(Move move) {
        return listed(move, "learned");
    }

    private static List<?> listed(Move move, String field) {
        return MoveDocument.of(move).get(field) instanceof List<?> items ? items : List.of();
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }

    /** As it stands in the first row. */
    public String heading() {
        return heading;
    }

    /** What a person calls it. */
    public String label() {
        return label;
    }

    /** Whether most sheets have it. */
    public boolean isUsual() {
        return switch (this) {
            case DATE, ACTOR, KIND, EXTENT, SCALE, SUMMARY, SOURCE_TITLE, SOURCE_URL -> true;
            default -> false;
        };
    }

    /** The column with that heading. */
    public static Optional<MoveColumn> of(String heading) {
        return Stream.of(values())
                .filter(column -> column.heading.equals(heading))
                .findFirst();
    }

    /** Those that say of the source who says so and where. */
    static Stream<MoveColumn> ofSource() {
        return Stream.of(SOURCE_URL, SOURCE_TITLE, SOURCE_PUBLISHER, SOURCE_AUTHOR, LOCATOR);
    }

    /** Whether it holds dates. */
    boolean isDate() {
        return switch (this) {
            case DATE, DUE, KNOWN_FROM, UNTIL, SOURCE_DATE, LEARNED_FROM -> true;
            default -> false;
        };
    }

    /** Without case, spaces and marks. */
    static String plain(String heading) {
        return BETWEEN_WORDS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Other names, the likeliest first, each {@link #plain}. */
    List<String> otherNames() {
        return otherNames.stream().map(MoveColumn::plain).toList();
    }

    /** The names of the fields that lead to it in a document. */
    List<String> path() {
        return switch (this) {
            case LEARNED_FROM -> List.of("learned", "0", "from");
            case LEARNED_EXTENT -> List.of("learned", "0", "extent");
            case LEARNED_IN_FULL -> List.of("learned");
            case CLAUSES_IN_FULL -> List.of("clauses");
            default ->
                heading.startsWith(OF_SOURCE)
                        ? List.of("source", heading.substring(OF_SOURCE.length()))
                        : List.of(heading);
        };
    }

    /** Whether it holds something of what came to light later; the last finding, or all of them. */
    boolean isLearned() {
        return this == LEARNED_FROM || this == LEARNED_EXTENT || this == LEARNED_IN_FULL;
    }

    /** As a document holds it: a text, a number or a boolean. */
    @Nullable
    Object value(Move move) {
        return value.of(move);
    }

    /** As a cell shows it; empty for nothing. Of who acts it says {@value #BOTH_SIDES} where both did. */
    String cell(Move move) {
        if (this == ACTOR && move.jointly()) {
            return BOTH_SIDES;
        }
        Object held = value.of(move);
        if (held instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        if (held instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return held == null ? "" : held.toString();
    }
}
