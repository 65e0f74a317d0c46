package entente.dialogue;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A dialogue that contradicts itself or cannot be understood; every problem names its place. */
public final class InvalidDialogue extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidDialogue(List<Problem> problems) {
        super(problems.stream().map(p -> p.pointer() + ": " + p.message()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The same, where the document stands inside another one. */
    public InvalidDialogue under(String place) {
        return new InvalidDialogue(
                problems.stream().map(problem -> problem.under(place)).toList());
    }

    public List<Problem> problems() {
        return problems;
    }
}
