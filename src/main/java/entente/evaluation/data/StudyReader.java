package entente.evaluation.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads decisions of people from a table; columns that it does not know say nothing. */
final class StudyReader {

    private static final String STUDY = "study";
    private static final String THEIR = "their_last9_newest_first";
    private static final String OUR = "our_last9_newest_first";
    private static final String TIMES = "n";
    private static final String COOPERATED = "n_they_cooperated_next";
    private static final List<String> COLUMNS = List.of(STUDY, THEIR, OUR, TIMES, COOPERATED);

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_ROUNDS = 100;
    private static final int LONGEST_NAME = 100;
    private static final long MOST_TIMES = 1_000_000_000;
    private static final int MOST_PROBLEMS = 20;

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final List<Seen> read = new ArrayList<>();

    private StudyReader(String file) {
        this.file = file;
    }

    /** @throws UnreadableData naming file, row and column of what is wrong; the row of headings is row 1 */
    static List<Seen> read(String file, String text) {
        StudyReader reader = new StudyReader(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = format.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            reader.checkHeadings(rows.getHeaderNames());
            for (CSVRecord row : rows) {
                reader.read(row);
            }
        } catch (UncheckedIOException | CSVException | IllegalArgumentException unreadable) {
            throw unreadable instanceof UnreadableData known
                    ? known
                    : new UnreadableData(file + ": Expected values separated by commas. " + unreadable.getMessage());
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        reader.throwIfWrong();
        return reader.read;
    }

    private void checkHeadings(List<String> headings) {
        for (String column : COLUMNS) {
            if (!headings.contains(column)) {
                problems.add(file + ", row 1: Expected a column \"" + column + "\". Got " + String.join(", ", headings)
                        + ".");
            }
        }
        throwIfWrong();
    }

    private void throwIfWrong() {
        if (!problems.isEmpty()) {
            throw new UnreadableData(problems);
        }
    }

    private void read(CSVRecord row) {
        if (row.getRecordNumber() > MOST_ROWS) {
            problems.add(String.format(Locale.ROOT, "%s: Expected at most %,d rows. Got more.", file, MOST_ROWS));
            throwIfWrong();
        }
        if (!row.isConsistent()) {
            wrong(row, "any", "as many values as there are headings", row.size() + " values");
            return;
        }
        int before = problems.size();
        String study = row.get(STUDY).strip();
        if (study.isEmpty() || study.length() > LONGEST_NAME) {
            wrong(row, STUDY, "the name of a study, at most " + LONGEST_NAME + " characters", row.get(STUDY));
        }
        String their = choices(row, THEIR);
        String our = choices(row, OUR);
        if (before == problems.size() && their.length() != our.length()) {
            wrong(row, OUR, "as many rounds as in \"" + THEIR + "\", which is " + their.length(), our);
        }
        long times = count(row, TIMES, 1, MOST_TIMES);
        long cooperated = count(row, COOPERATED, 0, Math.max(0, times));
        if (before == problems.size() && !our.isEmpty()) {
            read.add(new Seen(study, new Game(their, our), times, cooperated));
        }
    }

    private String choices(CSVRecord row, String column) {
        String choices = row.get(column).strip().toUpperCase(Locale.ROOT);
        if (!choices.matches("[CD]{0," + MOST_ROUNDS + "}")) {
            wrong(row, column, "a C or D for each round, at most " + MOST_ROUNDS, row.get(column));
        }
        return choices;
    }

    private long count(CSVRecord row, String column, long least, long most) {
        String number = row.get(column).strip();
        if (number.matches("[0-9]{1,12}") && Long.parseLong(number) >= least && Long.parseLong(number) <= most) {
            return Long.parseLong(number);
        }
        wrong(row, column, "a whole number from " + least + " to " + most, row.get(column));
        return least;
    }

    private void wrong(CSVRecord row, String column, String expected, String got) {
        problems.add(file + ", row " + (row.getRecordNumber() + 1) + ", column " + column + ": Expected " + expected
                + ". Got \"" + (got.length() > LONGEST_NAME ? got.substring(0, LONGEST_NAME) + "…" : got) + "\".");
        if (problems.size() >= MOST_PROBLEMS) {
            throwIfWrong();
        }
    }
}
