package entente.exchange.moves;

import entente.dialogue.Problem;
import entente.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is to be told of a sheet besides its moves: what is wrong in it, what nobody reads, and what was understood in a way
 * that its author may not have meant. Of each kind the first ones are kept and the rest counted.
 */
final class SheetFindings {

    /** So many words are asked about at once. */
    private static final int MOST_WORDS = 200;

    private static final int MOST_DOUBTS = 50;
    private static final int MOST_SAID = 20;

    private final MoveColumns places;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();
    private final Map<String, UnknownWord> words = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> said = new LinkedHashSet<>();
    private int moreProblems;
    private int moreDoubts;
    private int missing;
    private int marked;
    private int leftOut;

    SheetFindings(MoveColumns places) {
        this.places = places;
        problems.addAll(places.problems());
    }

    void add(Problem problem) {
        add(() -> problem);
    }

    /** @param message made where it is kept */
    void add(int row, MoveColumn column, Supplier<String> message) {
        add(() -> places.problem(row, column, message.get()));
    }

    /** @param problem of a move by itself */
    void add(int row, Problem problem) {
        add(() -> places.problem(row, problem.pointer(), problem.message()));
    }

    private void add(Supplier<Problem> problem) {
        if (problems.size() < MoveSheetReader.MOST_PROBLEMS) {
            problems.add(problem.get());
        } else {
            moreProblems++;
        }
    }

    /** What the row may mean otherwise. */
    void doubt(int row, MoveColumn column, String message) {
        if (doubts.size() < MOST_DOUBTS) {
            doubts.add(places.problem(row, column, message));
        } else {
            moreDoubts++;
        }
    }

    /** A word that somebody has to say the meaning of. */
    void unknown(int row, MoveColumn column, String text) {
        String key = column + " " + SheetMapping.plain(text);
        UnknownWord known = words.get(key);
        if (known != null) {
            words.put(key, known.again());
        } else if (words.size() < MOST_WORDS) {
            words.put(key, new UnknownWord(column, text, row, 1));
        }
    }

    /** A word that is read as somebody said. */
    void said(String word, String meaning) {
        if (said.size() < MOST_SAID) {
            said.add("“" + word + "” is read as " + meaning);
        }
    }

    void missing() {
        missing++;
    }

    void marked() {
        marked++;
    }

    void leaveOut() {
        leftOut++;
    }

    /** What is told of the sheet as a whole, once all its rows are read. */
    void count(Sheet sheet, DayOrders dayOrders) {
        notes.addAll(places.unread());
        notes.addAll(dayOrders.notes());
        if (!said.isEmpty()) {
            notes.add("As was said: " + String.join("; ", said) + (said.size() < MOST_SAID ? "." : " …"));
        }
        long links = sheet.links().keySet().stream()
                .filter(cell -> cell.row() > places.headingRow() && !places.isLinked(cell.column()))
                .count();
        note(
                links,
                "1 link leads from a cell that is not the source, and is not read.",
                " links lead from cells that are not the source, and are not read.");
        note(
                missing,
                "1 cell says NA, n/a, null or a dash, and is taken as empty.",
                " cells say NA, n/a, null or a dash, and are taken as empty.");
        note(
                marked,
                "1 cell has marks around its text that nobody sees; they are passed over.",
                " cells have marks around their text that nobody sees; they are passed over.");
        note(
                sheet.hidden().stream().filter(row -> row > places.headingRow()).count(),
                "1 row is read that the sheet hides.",
                " rows are read that the sheet hides.");
        note(leftOut, "1 row is left out, as you said.", " rows are left out, as you said.");
    }

    private void note(long count, String one, String several) {
        if (count > 0) {
            notes.add(count == 1 ? one : count + several);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    int moreProblems() {
        return moreProblems;
    }

    List<Problem> doubts() {
        return List.copyOf(doubts);
    }

    int moreDoubts() {
        return moreDoubts;
    }

    Collection<UnknownWord> words() {
        return List.copyOf(words.values());
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    int leftOut() {
        return leftOut;
    }
}
