package entente.evaluation.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook is held against.
 *
 * @param people every game so far in every study, each once a study; none where no study is given
 * @param histories in the order of their names; none where none is given
 * @param checksum {@code sha256:…} over the files
 */
public record EvaluationData(List<Seen> people, List<History> histories, String checksum) {

    public EvaluationData {
        people = List.copyOf(people);
        histories = List.copyOf(histories);
    }

    /** @throws UnreadableData naming the file, the place in it, and what was expected */
    public static EvaluationData of(DataFiles files) {
        Map<List<Object>, Seen> people = new LinkedHashMap<>();
        List<History> histories = new ArrayList<>();
        files.textByPath().forEach((path, text) -> {
            if (path.endsWith(".csv")) {
                StudyReader.read(path, text)
                        .forEach(seen -> people.merge(List.of(seen.study(), seen.game()), seen, Seen::plus));
            } else if (path.endsWith(HistoryReader.EXPECTATIONS)) {
                requireCase(path, files);
            } else {
                History history = HistoryReader.read(path, text, expectedOf(path, files));
                if (!history.expectations().isEmpty()) {
                    histories.add(history);
                }
            }
        });
        if (people.isEmpty() && histories.isEmpty()) {
            throw new UnreadableData("Expected decisions of people in a .csv, or a history NAME.json that"
                    + " has \"expectations\", or NAME.expect.json beside it. Got neither.");
        }
        return new EvaluationData(List.copyOf(people.values()), histories, files.checksum());
    }

    private static @Nullable String expectedOf(String path, DataFiles files) {
        return files.textByPath()
                .get(path.substring(0, path.length() - HistoryReader.CASE.length()) + HistoryReader.EXPECTATIONS);
    }

    private static void requireCase(String path, DataFiles files) {
        String beside = path.substring(0, path.length() - HistoryReader.EXPECTATIONS.length()) + HistoryReader.CASE;
        if (!files.textByPath().containsKey(beside)) {
            throw new UnreadableData(path + ": Expected the case " + beside + " beside it. Got none.");
        }
    }

    /** In the order in which they are first named. */
    public List<String> studies() {
        return people.stream().map(Seen::study).distinct().toList();
    }
}
