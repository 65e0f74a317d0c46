package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.rulebook.Example;
import entente.rulebook.ExpectedTrust;
import entente.rulebook.Fault;
import entente.rulebook.check.Check;
import entente.rulebook.check.ExampleResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of checking a draft. */
record CheckAnswer(boolean sound, List<Fault> faults, List<ExampleAnswer> examples) {

    /**
     * An example that was tried.
     *
     * @param rule the rule that it is about, if it is about one, and {@code fires} whether it should fire
     * @param trust where trust should go, if it expects something of that
     * @param passes whether the rules do what it says
     * @param misses each expectation that failed, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExampleAnswer(
            String name,
            @Nullable String rule,
            @Nullable Boolean fires,
            @Nullable ExpectedTrustAnswer trust,
            boolean passes,
            List<String> misses) {

        static ExampleAnswer of(ExampleResult result) {
            Example example = result.example();
            return new ExampleAnswer(
                    example.name(),
                    example.rule(),
                    example.rule() == null ? null : (Boolean) example.fires(),
                    example.trust() == null ? null : ExpectedTrustAnswer.of(example.trust()),
                    result.passes(),
                    result.misses());
        }
    }

    /**
     * That the trust of a side in the other goes up, down or nowhere.
     *
     * @param since from the end of which day on; null for the end of the day before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExpectedTrustAnswer(
            String of, String on, @Nullable String since, String goes) {

        static ExpectedTrustAnswer of(ExpectedTrust expectedTrust) {
            return new ExpectedTrustAnswer(
                    expectedTrust.of(),
                    expectedTrust.on().toString(),
                    expectedTrust.since() == null ? null : expectedTrust.since().toString(),
                    expectedTrust.goes().word());
        }
    }

    static CheckAnswer of(Check check) {
        return new CheckAnswer(
                check.isSound(),
                check.faults(),
                check.examples().stream().map(ExampleAnswer::of).toList());
    }
}
