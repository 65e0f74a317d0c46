package entente.api.dialogue;

import entente.api.http.RefusedRequest;
import entente.casefile.Documents;
import entente.dialogue.Problem;
import entente.dialogue.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who in a file of coded events acts for a side: {@code {"us": ["USA", "United States"], "by": ["BLR"]}}. */
final class ActingFor {

    private static final int MOST = 1_000;

    private ActingFor() {}

    /**
     * The id of the side, by the name in the file.
     *
     * @param known the sides that there are
     * @throws entente.casefile.UnreadableCase when it is no JSON
     * @throws RefusedRequest when it is anything else
     */
    static Map<String, String> read(String json, List<Side> known) {
        Map<String, String> sides = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        if (Documents.read(json) instanceof Map<?, ?> document) {
            document.forEach((side, actors) -> {
                String pointer = "/" + side;
                if (known.stream().noneMatch(each -> each.id().equals(side))) {
                    problems.add(new Problem(
                            pointer,
                            "There is no such side. Expected "
                                    + known.stream().map(Side::id).collect(Collectors.joining(" or ")) + "."));
                    return;
                }
                if (!(actors instanceof List<?> names) || names.size() > MOST) {
                    problems.add(new Problem(pointer, "Expected a list of at most " + MOST + " names."));
                    return;
                }
                for (int i = 0; i < names.size(); i++) {
                    if (!(names.get(i) instanceof String name) || name.isBlank()) {
                        problems.add(new Problem(pointer + "/" + i, "Expected a name as the file has it."));
                    } else if (sides.putIfAbsent(name, String.valueOf(side)) != null) {
                        problems.add(
                                new Problem(pointer + "/" + i, "\"" + name + "\" acts for one side. Name it once."));
                    }
                }
            });
        } else {
            problems.add(new Problem("", "Expected an object: for each side, the names of those who act for it."));
        }
        if (!problems.isEmpty()) {
            throw RefusedRequest.badBody(problems);
        }
        return sides;
    }
}
