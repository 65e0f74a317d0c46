package entente.exchange.events;

import entente.dialogue.Problem;
import entente.dialogue.Source;
import entente.dialogue.Unseen;
import entente.exchange.events.EventColumns.Collection;
import entente.exchange.sheet.HeadedSheet;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.Unpacked;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads coded events as they are delivered: GDELT's rows with or without headings, ICEWS's, POLECAT's and ACLED's under
 * theirs; as a text, packed or not, or as a workbook. Row by row, so that a day of GDELT takes the room of its events
 * alone. A row that cannot be read is left out; what stands in columns that are not read is no concern.
 */
public final class EventReader {

    /** 256 MiB: a day of GDELT has 100. */
    static final long MOST_UNPACKED = 256L << 20;

    private static final int LARGEST_WORKBOOK = SheetLimits.MOVES.octets();
    private static final int CHUNK = 64 << 10;

    /** That are kept: between two actors. */
    public static final int MOST_EVENTS = 400_000;

    /** Of all events together that are kept, in characters. */
    private static final long MOST_KEPT = 60_000_000;

    private static final int TOLD = 50;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_WORDS = 400;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private static final Pattern PLOVER = Pattern.compile("[A-Za-z]{3,20}");
    private static final Pattern MODE = Pattern.compile("[A-Za-z][A-Za-z -]{0,39}");
    private static final Pattern AS_A_NUMBER = Pattern.compile("([0-9]{1,4})\\.0");
    private static final Pattern AS_DAY_NUMBER = Pattern.compile("^([0-9]{8})\\.0$");
    private static final Pattern WITH_TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9].{0,30}");

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("d MMMM uuuu")
                    .toFormatter(Locale.ENGLISH));

    private static final Map<String, String> ACLED = Cameo.table("acled.csv").entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));

    /** Of ACLED: two fight, or agree, and it does not say who began. */
    private static final List<String> JOINT =
            List.of("armed clash", "government regains territory", "non-state actor overtakes territory", "agreement");

    private final Progress progress;
    private final int bound;
    private final List<CodedEvent> events = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> alike = new HashMap<>();
    private @Nullable EventColumns columns;
    private int rows;
    private int unpaired;
    private int unreadable;
    private long kept;

    private EventReader(Progress progress, int bound) {
        this.progress = progress;
        this.bound = bound;
    }

    /** A file that can be begun anew. */
    @FunctionalInterface
    private interface Delivered {
        InputStream open() throws IOException;
    }

    /**
     * @param progress hears of each row; does not stop the reading
     * @throws UnreadableSheet when it is of no collection that is known, or too much
     */
    public static EventSheet read(byte[] delivered, Progress progress) {
        return read(() -> Unpacked.open(delivered, MOST_UNPACKED), progress);
    }

    /** The same of a file on disk. */
    public static EventSheet read(Path delivered, Progress progress) {
        return read(() -> Unpacked.open(delivered, MOST_UNPACKED), progress);
    }

    private static EventSheet read(Delivered delivered, Progress progress) {
        try (InputStream content = new BufferedInputStream(delivered.open())) {
            content.mark(2);
            boolean workbook = content.read() == 'P' && content.read() == 'K';
            content.reset();
            EventReader eventReader;
            if (workbook) {
                SortedMap<Integer, List<String>> rows = Sheet.read(
                                content.readNBytes(LARGEST_WORKBOOK + 1), SheetLimits.MOVES, null)
                        .rows();
                eventReader = new EventReader(progress, rows.isEmpty() ? 0 : rows.lastKey());
                rows.forEach(eventReader::row);
            } else {
                eventReader = new EventReader(progress, lines(delivered));
                TextRows.read(content, eventReader::row);
            }
            return eventReader.sheet();
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    /** How many there are, so that it can be told how far the reading is. */
    private static int lines(Delivered delivered) throws IOException {
        try (InputStream content = delivered.open()) {
            byte[] part = new byte[CHUNK];
            int lines = 0;
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                for (int i = 0; i < read; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        }
    }

    private EventSheet sheet() {
        if (columns == null) {
            throw new UnreadableSheet("The file has no rows. Expected coded events.");
        }
        return new EventSheet(columns.collection().name(), rows, events, unpaired, unreadable, problems);
    }

    private void row(int row, List<String> cells) {
        progress.goOn(row, Math.max(row, bound));
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns == null) {
            columns = EventColumns.of(cells);
            if (columns.width() > 0) {
                return;
            }
        }
        rows++;
        List<Problem> wrong = new ArrayList<>();
        event(row, cells, columns, wrong);
        if (!wrong.isEmpty()) {
            unreadable++;
            problems.addAll(wrong.subList(0, Math.min(wrong.size(), TOLD - problems.size())));
        }
    }

    private void event(int row, List<String> cells, EventColumns at, List<Problem> wrong) {
        boolean wide = at.width() > 0
                && cells.size() > at.width()
                && cells.subList(at.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (wide && !at.isSafeWhereWide()) {
            wrong.add(problem(
                    row,
                    EventColumns.NOWHERE,
                    "Expected " + at.width() + " cells, as there are headings. Got " + cells.size()
                            + ". A cell that holds a comma needs quotes."));
            return;
        }
        Optional<LocalDate> date = date(cell(cells, at.date()));
        if (date.isEmpty()) {
            wrong.add(problem(
                    row,
                    at.date(),
                    "Expected a date, as 2018-06-01 or 20180601. Got " + shown(cell(cells, at.date())) + "."));
        }
        Optional<String> code = code(cells, at);
        if (code.isEmpty()) {
            wrong.add(
                    at.code() < 0
                            ? problem(
                                    row,
                                    at.text(),
                                    "There is no column CAMEO Code. Expected an event text that CAMEO has, as Make a visit. Got "
                                            + shown(cell(cells, at.text())) + ".")
                            : problem(row, at.code(), expected(at.collection(), cell(cells, at.code()))));
        }
        Optional<Integer> actor = named(cells, at.actor());
        Optional<Integer> target = named(cells, at.target());
        Stream.of(actor, target)
                .flatMap(Optional::stream)
                .forEach(column ->
                        fault(cell(cells, column)).ifPresent(fault -> wrong.add(problem(row, column, fault))));
        if (!wrong.isEmpty()) {
            return;
        }
        String who = actor.map(column -> cell(cells, column)).orElse("");
        String whom = target.map(column -> cell(cells, column)).orElse("");
        if (who.isEmpty() || whom.isEmpty() || who.equals(whom)) {
            unpaired++;
            return;
        }
        String link = wide ? "" : cell(cells, at.link());
        keep(new CodedEvent(
                row,
                plain(cell(cells, at.id()), LONGEST_ID),
                date.orElseThrow(),
                same(code.orElseThrow()),
                same(who),
                same(whom),
                isJoint(cells, at),
                same(words(code.orElseThrow(), cells, at) + ": " + named(cells, at.who(), who) + " to "
                        + named(cells, at.whom(), whom)),
                same(plain(cell(cells, at.publisher()), LONGEST_NAME)),
                Source.isLink(link) && !Unseen.IN_PROSE.isIn(link) ? link : ""));
    }

    private void keep(CodedEvent event) {
        events.add(event);
        kept += event.id().length() + event.link().length() + 100;
        if (events.size() > MOST_EVENTS || kept > MOST_KEPT) {
            throw new UnreadableSheet("This is more than " + events.size()
                    + " events between two actors, which are too many for one file. Split it.");
        }
    }

    /** One text for all that are equal, since names and codes come again and again. */
    private String same(String text) {
        String known = alike.putIfAbsent(text, text);
        kept += known == null ? text.length() : 0;
        return known == null ? text : known;
    }

    // ---------------------------------------------------------------- codes

    private static Optional<String> code(List<String> cells, EventColumns at) {
        String code = cell(cells, at.code());
        return switch (at.collection()) {
            case GDELT, ICEWS ->
                at.code() < 0
                        ? Cameo.called(cell(cells, at.text()))
                        : Optional.of(asText(code)).filter(EventReader::isCameo);
            case POLECAT -> {
                String mode = cell(cells, at.mode());
                boolean moded = !mode.isEmpty() && !isNone(mode);
                yield PLOVER.matcher(code).matches()
                                && (!moded || MODE.matcher(mode).matches())
                        ? Optional.of(code.toUpperCase(Locale.ROOT)
                                + (moded ? ":" + mode.toLowerCase(Locale.ROOT).replace(' ', '-') : ""))
                        : Optional.empty();
            }
            case ACLED ->
                code.isEmpty() || fault(code).isPresent()
                        ? Optional.empty()
                        : Optional.of(ACLED.getOrDefault(code.toLowerCase(Locale.ROOT), code));
        };
    }

    private static boolean isCameo(String code) {
        return Cameo.isCode(code) || Cameo.withLostZero(code).isPresent();
    }

    /** 42 of 42.0, as programs write it that took the column for numbers. */
    private static String asText(String code) {
        Matcher number = AS_A_NUMBER.matcher(code);
        return number.matches() ? number.group(1) : code;
    }

    private static String expected(Collection collection, String got) {
        String expected = switch (collection) {
            case GDELT, ICEWS -> "a CAMEO code of three or four digits, as 042 or 0841";
            case POLECAT -> "an event of PLOVER, as CONSULT";
            case ACLED -> "a type of event";
        };
        return "Expected " + expected + ". Got " + shown(got) + ".";
    }

    private static boolean isJoint(List<String> cells, EventColumns at) {
        return at.collection() == Collection.ACLED
                && JOINT.contains(cell(cells, at.code()).toLowerCase(Locale.ROOT));
    }

    /** What the collection says that happened. */
    private static String words(String code, List<String> cells, EventColumns at) {
        String text = plain(cell(cells, at.text()), LONGEST_WORDS);
        String named = at.collection() == Collection.ACLED
                ? plain(cell(cells, at.code()), LONGEST_NAME)
                : Cameo.name(code).orElse(code);
        boolean further = !text.isEmpty() && !isNone(text);
        return switch (at.collection()) {
            case GDELT -> named;
            case ICEWS -> further ? text : named;
            case POLECAT, ACLED -> further ? named + " (" + text + ")" : named;
        };
    }

    // ---------------------------------------------------------------- cells

    private static Optional<LocalDate> date(String text) {
        Matcher withTime = WITH_TIME.matcher(text);
        String day = withTime.matches()
                ? withTime.group(1)
                : AS_DAY_NUMBER.matcher(text).replaceFirst("$1");
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(day, format))
                        .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
            } catch (DateTimeException another) {
                // the next one
            }
        }
        return Optional.empty();
    }

    /** The first of the places where somebody is named. */
    private static Optional<Integer> named(List<String> cells, List<Integer> places) {
        return places.stream()
                .filter(place -> !cell(cells, place).isEmpty() && !isNone(cell(cells, place)))
                .findFirst();
    }

    private static String named(List<String> cells, int place, String otherwise) {
        String name = plain(cell(cells, place), LONGEST_NAME);
        return name.isEmpty() || isNone(name) || name.equals(otherwise)
                ? otherwise
                : name.contains(otherwise) ? name : name + " (" + otherwise + ")";
    }

    /** Why nobody can be called so; empty for a name. */
    private static Optional<String> fault(String name) {
        return name.length() > LONGEST_NAME
                ? Optional.of("Expected a name of at most " + LONGEST_NAME + " characters. Got " + name.length() + ".")
                : Unseen.IN_PROSE.of(name).map(unseen -> "Expected characters that can be seen. Got " + unseen + ".");
    }

    private static boolean isNone(String text) {
        return text.equals("NA")
                || text.equalsIgnoreCase("NULL")
                || text.equalsIgnoreCase("None")
                || text.equalsIgnoreCase("nan");
    }

    private static String cell(List<String> cells, int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }

    /** One line of letters that can be seen. */
    private static String plain(String text, int longest) {
        String line = text.length() > longest ? text.substring(0, longest) + "…" : text;
        return Unseen.ON_A_LINE.marked(line.replaceAll("[\\r\\n\\t]+", " "));
    }

    private static String shown(String text) {
        return "\"" + plain(text, LONGEST_ID) + "\"";
    }

    private static Problem problem(int row, int column, String message) {
        return HeadedSheet.problem(row, column, "", "", message);
    }
}
