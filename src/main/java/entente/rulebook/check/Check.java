package entente.rulebook.check;

import entente.rulebook.Compiler;
import entente.rulebook.Example;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.RulebookReader;
import entente.rulebook.run.BoundedRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of reading, compiling and trying a rulebook.
 *
 * @param faults what is wrong with its files, the rules that lack an example, what a review would stop, and what a draft
 *     changed without saying why
 * @param examples what came of each, up to the one that asked too much; none where the files cannot be read
 */
public record Check(List<Fault> faults, List<ExampleResult> examples) {

    public Check {
        faults = List.copyOf(faults);
        examples = List.copyOf(examples);
    }

    /** Reads, compiles and tries the files. Takes a second or so. */
    public static Check of(RulebookFiles files, Compiler compiler) {
        try {
            Rulebook rulebook = RulebookReader.read("draft", files);
            try (Compiler.CompiledRules compiled = compile(rulebook, compiler)) {
                return of(compiled);
            }
        } catch (InvalidRulebook unsound) {
            return new Check(unsound.faults(), List.of());
        }
    }

    /** Tries rules that are ready to run. */
    public static Check of(Compiler.CompiledRules compiled) {
        return of(compiled.rulebook(), BoundedRules.of(compiled));
    }

    public static Check of(Rulebook rulebook, BoundedRules rules) {
        List<Fault> faults = new ArrayList<>(rulebook.uncovered());
        List<ExampleResult> examples = new ArrayList<>();
        for (Example example : rulebook.examples()) {
            try {
                examples.add(ExampleResult.of(example, rules));
            } catch (InvalidRulebook tooMuch) {
                tooMuch.faults().stream()
                        .map(fault -> new Fault(example.file(), example.line(), "", fault.message()))
                        .forEach(faults::add);
                break;
            }
        }
        Review.of(rulebook).stream()
                .filter(remark -> remark.severity() == Remark.Severity.STOP)
                .map(Remark::fault)
                .forEach(faults::add);
        return new Check(faults, examples);
    }

    /** The same with more that is wrong. */
    public Check with(List<Fault> more) {
        return new Check(Stream.concat(faults.stream(), more.stream()).toList(), examples);
    }

    /** @throws InvalidRulebook when the compiler refuses it */
    public static Compiler.CompiledRules compile(Rulebook rulebook, Compiler compiler) {
        try {
            return compiler.compile(rulebook);
        } catch (InvalidRulebook unsound) {
            throw unsound;
        } catch (IllegalArgumentException refused) {
            throw new InvalidRulebook(List.of(new Fault("", 0, "", String.valueOf(refused.getMessage()))));
        }
    }

    /** Whether the rulebook may be published. */
    public boolean isSound() {
        return faults.isEmpty() && examples.stream().allMatch(ExampleResult::passes);
    }

    /** @throws InvalidRulebook with every fault, those of the examples too */
    public void throwUnlessSound() {
        if (!isSound()) {
            throw new InvalidRulebook(Stream.concat(
                            faults.stream(),
                            examples.stream().map(ExampleResult::fault).flatMap(Optional::stream))
                    .toList());
        }
    }
}
