package entente.api;

import entente.rulebook.Check;
import entente.rulebook.Fault;
import java.util.List;

/** What came of checking a draft. */
record CheckAnswer(boolean sound, List<Fault> faults, List<Tried> examples) {

    /**
     * An example that was tried.
     *
     * @param fires whether its rule should fire
     * @param passes whether the rules do what it says
     */
    record Tried(String name, String rule, boolean fires, boolean passes) {}

    static CheckAnswer of(Check check) {
        return new CheckAnswer(
                check.isSound(),
                check.faults(),
                check.examples().stream()
                        .map(tried -> new Tried(
                                tried.example().name(),
                                tried.example().rule(),
                                tried.example().fires(),
                                tried.passes()))
                        .toList());
    }
}
