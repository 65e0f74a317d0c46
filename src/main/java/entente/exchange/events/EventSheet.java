package entente.exchange.events;

import entente.dialogue.Problem;
import entente.dialogue.Slug;
import entente.dialogue.Source;
import entente.dialogue.Unseen;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Coded events as a collection exports them: GDELT's rows without headings, ICEWS's and POLECAT's under theirs.
 *
 * @param format as people call it
 * @param problems of rows that cannot be read, the first of them
 * @param moreProblems how many besides
 */
public record EventSheet(String format, List<CodedEvent> events, List<Problem> problems, int moreProblems) {

    private static final int TOLD = 50;
    private static final int LONGEST_NAME = 300;

    /** GDELT 2.0 has 61 columns, 1.0 has 58 or, without a link, 57. */
    private static final int FEWEST_OF_GDELT = 57;

    private static final String CAMEO = "0[1-9][0-9]{0,2}|1[0-9]{1,3}|20[0-9]{0,2}";
    private static final String PLOVER = "[A-Za-z]{3,20}(:[A-Za-z -]{1,40})?";

    /** What was read once is carried on under these headings. */
    private static final List<String> CARRIED =
            List.of("event", "event date", "event code", "event actor", "event target", "event link");

    /** Where a collection has what; -1 for nowhere. */
    private record EventColumns(
            String format, int id, int date, int code, int mode, List<Integer> actor, List<Integer> target, int link) {}

    public EventSheet {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /**
     * @param progress hears of each row; does not stop the reading
     * @throws UnreadableSheet when it is of no collection that is known
     */
    public static EventSheet read(Sheet sheet, Progress progress) {
        if (sheet.rows().isEmpty()) {
            throw new UnreadableSheet("The file has no rows. Expected coded events.");
        }
        List<String> first = sheet.rows().values().iterator().next();
        Optional<EventColumns> headed = headed(first);
        EventColumns places = headed.or(() -> gdelt(first))
                .orElseThrow(() -> new UnreadableSheet("This is no file of coded events that Entente knows. Expected"
                        + " GDELT's 57 to 61 columns without headings; or the headings of ICEWS (Event ID, Event Date,"
                        + " Source Name, CAMEO Code, Target Name) or POLECAT (Event ID, Event Date, Event Type, Actor"
                        + " Name, Recipient Name)."));
        List<CodedEvent> events = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int[] more = {0};
        int bound = sheet.rows().lastKey();
        sheet.rows().forEach((row, cells) -> {
            progress.goOn(row, bound);
            if (headed.isPresent() && cells == first) {
                return;
            }
            List<Problem> wrong = new ArrayList<>();
            Optional<LocalDate> date = date(cell(cells, places.date()));
            String code = code(cells, places);
            if (date.isEmpty()) {
                wrong.add(problem(
                        row,
                        places.date(),
                        "Expected a date, as 2018-06-01 or 20180601. Got \"" + cell(cells, places.date()) + "\"."));
            }
            if (!code.matches(CAMEO) && !code.matches(PLOVER)) {
                wrong.add(problem(
                        row,
                        places.code(),
                        "Expected a code of CAMEO or PLOVER, as 0841 or CONSULT. Got \"" + code + "\"."));
            }
            Stream.of(places.actor(), places.target())
                    .flatMap(each -> named(cells, each).stream())
                    .forEach(column ->
                            fault(cell(cells, column)).ifPresent(fault -> wrong.add(problem(row, column, fault))));
            if (wrong.isEmpty()) {
                events.add(event(row, date.get(), code, cells, places));
            } else if (problems.size() < TOLD) {
                problems.addAll(wrong);
            } else {
                more[0] += wrong.size();
            }
        });
        return new EventSheet(places.format(), events, problems, more[0]);
    }

    /** The same events as rows that {@link #read} knows again. */
    public List<List<String>> carried() {
        Stream<List<String>> rows = events.stream()
                .map(each -> List.of(
                        each.id(), each.date().toString(), each.code(), each.actor(), each.target(), each.link()));
        return Stream.concat(Stream.of(CARRIED), rows).toList();
    }

    /** Who acts or is acted upon, and how often, the most frequent first. */
    public Map<String, Integer> actors() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        events.forEach(event -> Stream.of(event.actor(), event.target())
                .filter(actor -> !actor.isEmpty())
                .forEach(actor -> counts.merge(actor, 1, Integer::sum)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static CodedEvent event(int row, LocalDate date, String code, List<String> cells, EventColumns places) {
        String id = cell(cells, places.id());
        String prefix = places.format().equals("Entente") ? "" : Slug.of(places.format(), "event", 20) + "-";
        String link = cell(cells, places.link());
        return new CodedEvent(
                row,
                id.isEmpty() ? "" : EventId.of(prefix, id),
                date,
                code,
                first(cells, places.actor()),
                first(cells, places.target()),
                Source.isLink(link) && !Unseen.IN_PROSE.isIn(link) ? link : "");
    }

    private static Optional<EventColumns> headed(List<String> headings) {
        Map<String, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            at.putIfAbsent(headings.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        if (at.keySet().containsAll(CARRIED)) {
            return Optional.of(new EventColumns("Entente", 0, 1, 2, -1, List.of(3), List.of(4), 5));
        }
        if (!at.containsKey("event date")) {
            return Optional.empty();
        }
        boolean icews = at.containsKey("cameo code") && at.containsKey("source name");
        boolean polecat = at.containsKey("event type") && at.containsKey("actor name");
        return icews
                ? Optional.of(new EventColumns(
                        "ICEWS",
                        at.getOrDefault("event id", -1),
                        at.getOrDefault("event date", -1),
                        at.getOrDefault("cameo code", -1),
                        -1,
                        places(at, "source country", "source name"),
                        places(at, "target country", "target name"),
                        -1))
                : polecat
                        ? Optional.of(new EventColumns(
                                "POLECAT",
                                at.getOrDefault("event id", -1),
                                at.getOrDefault("event date", -1),
                                at.getOrDefault("event type", -1),
                                at.getOrDefault("event mode", -1),
                                places(at, "actor country", "actor name"),
                                places(at, "recipient country", "recipient name"),
                                at.getOrDefault("url", at.getOrDefault("source url", -1))))
                        : Optional.empty();
    }

    private static List<Integer> places(Map<String, Integer> at, String... headings) {
        return Stream.of(headings).filter(at::containsKey).map(at::get).toList();
    }

    /** GDELT's own codebook gives the columns. */
    private static Optional<EventColumns> gdelt(List<String> first) {
        boolean looksSo = first.size() >= FEWEST_OF_GDELT
                && first.get(0).matches("[0-9]{1,12}")
                && first.get(1).matches("[0-9]{8}");
        return looksSo
                ? Optional.of(new EventColumns(
                        "GDELT", 0, 1, 26, -1, List.of(7, 6), List.of(17, 16), first.size() > 58 ? 60 : 57))
                : Optional.empty();
    }

    private static String code(List<String> cells, EventColumns places) {
        String code = cell(cells, places.code());
        String mode = cell(cells, places.mode());
        return mode.isEmpty() || isNone(mode) ? code : code + ":" + mode;
    }

    private static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.BASIC_ISO_DATE)) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException another) {
                // the next one
            }
        }
        return Optional.empty();
    }

    private static String first(List<String> cells, List<Integer> places) {
        return named(cells, places).map(place -> cell(cells, place)).orElse("");
    }

    /** The first of the places where somebody is named. */
    private static Optional<Integer> named(List<String> cells, List<Integer> places) {
        return places.stream()
                .filter(place -> !cell(cells, place).isEmpty() && !isNone(cell(cells, place)))
                .findFirst();
    }

    /** Why nobody can be called so; empty for a name. */
    private static Optional<String> fault(String name) {
        return name.length() > LONGEST_NAME
                ? Optional.of("Expected a name of at most " + LONGEST_NAME + " characters. Got " + name.length() + ".")
                : Unseen.IN_PROSE.of(name).map(unseen -> "Expected characters that can be seen. Got " + unseen + ".");
    }

    private static boolean isNone(String text) {
        return text.equals("NA") || text.equals("NULL") || text.equalsIgnoreCase("None");
    }

    private static String cell(List<String> cells, int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }

    private static Problem problem(int row, int column, String message) {
        String letters = Sheet.letters(column);
        return new Problem("/" + letters + row, "Row " + row + ", column " + letters + ": " + message);
    }
}
