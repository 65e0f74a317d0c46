package entente.exchange.moves;

import entente.casefile.MoveDocument;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Learned;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.exchange.sheet.UnreadableSheet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of moves brings to the moves that are there. A row with an id is the move of that id; one without is the
 * move of the same date, actor, kind, subject and summary, as far as the sheet has these columns. What the sheet has no
 * column for stays as it is. So the same sheet brings nothing the second time.
 */
public final class MoveImport {

    /** @param row of the sheet */
    public record AddedMove(int row, Move move) {}

    /** @param after with the id of {@code before} */
    public record ChangedMove(int row, Move before, Move after) {}

    private static final List<MoveColumn> IDENTITY =
            List.of(MoveColumn.DATE, MoveColumn.ACTOR, MoveColumn.KIND, MoveColumn.SUBJECT, MoveColumn.SUMMARY);
    private static final List<MoveColumn> DEED = List.of(MoveColumn.DATE, MoveColumn.ACTOR, MoveColumn.KIND);
    private static final int MOST_DOUBTS = 50;
    private static final Pattern OF_A_MOVE = Pattern.compile("/moves/([0-9]{1,9})(/.*)?");

    private final List<Move> existing;
    private final ParsedMoves read;
    private final List<MoveColumn> columns;
    private final List<AddedMove> added = new ArrayList<>();
    private final List<Move> same = new ArrayList<>();
    private final List<ChangedMove> changed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    public MoveImport(List<Move> existing, ParsedMoves read) {
        this.existing = List.copyOf(existing);
        this.read = read;
        this.columns = read.columns().stream()
                .filter(column -> column != MoveColumn.ID)
                .toList();
        Map<Integer, Move> before = matches();
        read.lines().forEach(line -> sort(line, before.get(line.row())));
    }

    /** By row: by id; then those that are the same in all columns, lest a change elsewhere take their place; then by identity. */
    private Map<Integer, Move> matches() {
        Map<Integer, Move> matches = new HashMap<>();
        Map<String, Move> byId = new HashMap<>();
        existing.forEach(move -> byId.put(move.id(), move));
        read.lines().stream().filter(ParsedMoves.ParsedRow::named).forEach(line -> {
            Move known = byId.remove(line.move().id());
            if (known != null) {
                matches.put(line.row(), known);
            }
        });
        Set<String> free = new HashSet<>(byId.keySet());
        match(matches, free, columns);
        match(matches, free, columns.stream().filter(IDENTITY::contains).toList());
        return matches;
    }

    private void match(Map<Integer, Move> matches, Set<String> free, List<MoveColumn> by) {
        Map<List<String>, Deque<Move>> known = new HashMap<>();
        existing.stream()
                .filter(move -> free.contains(move.id()))
                .forEach(move -> known.computeIfAbsent(cells(move, by), none -> new ArrayDeque<>())
                        .add(move));
        read.lines().stream()
                .filter(line -> !line.named() && !matches.containsKey(line.row()))
                .forEach(line -> {
                    Move move = known.getOrDefault(cells(line.move(), by), new ArrayDeque<>())
                            .poll();
                    if (move != null) {
                        matches.put(line.row(), move);
                        free.remove(move.id());
                    }
                });
    }

    private static List<String> cells(Move move, List<MoveColumn> columns) {
        return columns.stream().map(column -> column.cell(move).strip()).toList();
    }

    private void sort(ParsedMoves.ParsedRow line, @Nullable Move before) {
        if (before == null) {
            added.add(new AddedMove(line.row(), line.move()));
            return;
        }
        Set<MoveColumn> differing = new HashSet<>();
        for (MoveColumn column : columns) {
            if (!column.cell(before).strip().equals(column.cell(line.move()).strip())) {
                differing.add(column);
            }
        }
        if (differing.isEmpty()) {
            same.add(before);
        } else {
            change(line, before, differing);
        }
    }

    private void change(ParsedMoves.ParsedRow line, Move before, Set<MoveColumn> differing) {
        try {
            changed.add(new ChangedMove(line.row(), before, MoveDocument.read(tree(before, line.move(), differing))));
        } catch (InvalidDialogue contradiction) {
            contradiction
                    .problems()
                    .forEach(problem ->
                            problems.add(read.places().problem(line.row(), problem.pointer(), problem.message())));
        }
    }

    /** {@code before} with what differs in {@code after}. */
    private Map<String, Object> tree(Move before, Move after, Set<MoveColumn> differing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Object> source = new LinkedHashMap<>();
        tree.put("jointly", (differing.contains(MoveColumn.ACTOR) ? after : before).jointly());
        tree.put("learned", learned(before, after, differing));
        for (MoveColumn column : MoveColumn.values()) {
            if (column.isLearned()) {
                continue;
            }
            Object value = column.value(differing.contains(column) ? after : before);
            if (value == null && column == MoveColumn.SOURCE_TITLE) {
                value = column.value(after); // where it was made of the link
            }
            if (value != null) {
                List<String> path = column.path();
                (path.size() > 1 ? source : tree).put(path.get(path.size() - 1), value);
            }
        }
        if (!source.isEmpty()) {
            tree.put("source", source);
        }
        return tree;
    }

    /** Where the sheet does not tell all that came to light, it tells the last of it, and the rest stays as it is. */
    private List<?> learned(Move before, Move after, Set<MoveColumn> differing) {
        if (differing.stream().noneMatch(MoveColumn::isLearned)) {
            return MoveColumn.learned(before);
        }
        if (columns.contains(MoveColumn.LEARNED_IN_FULL)) {
            return MoveColumn.learned(after);
        }
        List<Learned> learned = new ArrayList<>(before.learned());
        Learned last = learned.isEmpty() ? null : learned.remove(learned.size() - 1);
        after.learned()
                .forEach(told -> learned.add(
                        last == null
                                ? told
                                : new Learned(
                                        told.from(), told.extent(), last.summary(), last.source(), last.locator())));
        return MoveColumn.learned(before.but().learned(learned).build());
    }

    /** Rows that come as new and are much like another: the same in all that the sheet says, or but for their words. */
    public List<Problem> doubts() {
        Map<List<String>, Integer> rows = new HashMap<>();
        Map<List<String>, String> onRecord = new HashMap<>();
        Set<String> matched = new HashSet<>();
        same.forEach(move -> matched.add(move.id()));
        changed.forEach(change -> matched.add(change.before().id()));
        existing.stream()
                .filter(move -> !matched.contains(move.id()))
                .forEach(move -> onRecord.putIfAbsent(cells(move, DEED), move.id()));
        List<Problem> doubts = new ArrayList<>();
        for (AddedMove move : added) {
            Integer first = rows.putIfAbsent(cells(move.move(), columns), move.row());
            String like = onRecord.get(cells(move.move(), DEED));
            if (doubts.size() < MOST_DOUBTS && first != null) {
                doubts.add(read.places()
                        .problem(move.row(), "", "It says the same as row " + first + ". Both are taken."));
            } else if (doubts.size() < MOST_DOUBTS && like != null) {
                doubts.add(read.places()
                        .problem(
                                move.row(),
                                "",
                                "The same side does the same on that day in the move \"" + like
                                        + "\", which is on record."
                                        + " This is taken as another; give it that id if it is the same."));
            }
        }
        return doubts;
    }

    /** What the dialogue has not. */
    public List<AddedMove> added() {
        return List.copyOf(added);
    }

    /** Moves that the sheet repeats, as they are. */
    public List<Move> same() {
        return List.copyOf(same);
    }

    /** Moves that the sheet has otherwise. */
    public List<ChangedMove> changed() {
        return List.copyOf(changed);
    }

    /** Rows whose change would contradict what the sheet has no column for. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** All moves once this is taken: changed ones in their place, added ones at the end. */
    public List<Move> moves() {
        Map<String, Move> after = new HashMap<>();
        changed.forEach(change -> after.put(change.before().id(), change.after()));
        return Stream.concat(
                        existing.stream().map(move -> after.getOrDefault(move.id(), move)),
                        added.stream().map(AddedMove::move))
                .toList();
    }

    /**
     * The dialogue with {@link #moves()}, to be read no earlier than the last of them.
     *
     * @throws UnreadableSheet when they contradict each other, naming row and column where the sheet says so
     */
    public Dialogue into(Dialogue dialogue) {
        List<Move> moves = moves();
        try {
            return dialogue.with(moves, dialogue.redLines()).readNoEarlierThanItsMoves();
        } catch (InvalidDialogue contradiction) {
            Map<String, Integer> rows = new HashMap<>();
            changed.forEach(change -> rows.put(change.before().id(), change.row()));
            added.forEach(move -> rows.put(move.move().id(), move.row()));
            throw new UnreadableSheet(contradiction.problems().stream()
                    .limit(MoveSheetReader.MOST_PROBLEMS)
                    .map(problem -> placed(problem, moves, rows))
                    .toList());
        }
    }

    private Problem placed(Problem problem, List<Move> moves, Map<String, Integer> rows) {
        Matcher place = OF_A_MOVE.matcher(problem.pointer());
        if (!place.matches()) {
            return problem;
        }
        String id = moves.get(Integer.parseInt(place.group(1))).id();
        Integer row = rows.get(id);
        return row == null
                ? new Problem("", "Move \"" + id + "\": " + problem.message())
                : read.places().problem(row, Objects.requireNonNullElse(place.group(2), ""), problem.message());
    }
}
