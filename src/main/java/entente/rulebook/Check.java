package entente.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of reading, compiling and trying a rulebook.
 *
 * @param faults what is wrong with its files, and the rules that lack an example
 * @param examples what came of each; none where the files cannot be read
 */
public record Check(List<Fault> faults, List<ExampleResult> examples) {

    public Check {
        faults = List.copyOf(faults);
        examples = List.copyOf(examples);
    }

    /** Whether the rulebook may be published. */
    public boolean isSound() {
        return faults.isEmpty() && examples.stream().allMatch(ExampleResult::passes);
    }

    /** @throws InvalidRulebook with every fault, those of the examples too */
    void throwUnlessSound() {
        if (!isSound()) {
            throw new InvalidRulebook(Stream.concat(
                            faults.stream(),
                            examples.stream().map(ExampleResult::fault).flatMap(Optional::stream))
                    .toList());
        }
    }
}
