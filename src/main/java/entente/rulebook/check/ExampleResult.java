package entente.rulebook.check;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Verdict;
import entente.rulebook.DayOfTrust;
import entente.rulebook.Example;
import entente.rulebook.ExpectedTrust;
import entente.rulebook.Fault;
import entente.trust.Cause;
import entente.trust.TrustCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of an example.
 *
 * @param fired whether its rule fired
 * @param trust what its day, or days, did to the trust that it is about; empty where it is about none
 * @param unfilled a reason that was given with one of its blanks left in braces, if there is one
 */
public record ExampleResult(Example example, boolean fired, Optional<DayOfTrust> trust, Optional<String> unfilled) {

    /** Assesses the example on its day. */
    public static ExampleResult of(Example example, Rules rules) {
        Assessment assessment = Assessor.assess(example.dialogue(), rules, example.asOf());
        List<Cause> causes = assessment.trust().stream()
                .map(TrustCurve::points)
                .flatMap(List::stream)
                .flatMap(point -> point.causes().stream())
                .toList();
        return new ExampleResult(
                example,
                example.rule() != null
                        && (causes.stream().anyMatch(cause -> example.rule().equals(cause.rule()))
                                || assessment.verdicts().stream().anyMatch(verdict -> verdict.rests(example.rule()))),
                Optional.ofNullable(example.trust())
                        .map(expectedTrust -> DayOfTrust.between(
                                expectedTrust.from(), expectedTrust.on(), assessment.trustOf(expectedTrust.of()))),
                Stream.concat(
                                causes.stream().map(Cause::because),
                                assessment.verdicts().stream()
                                        .flatMap(verdict -> verdict.reasons().stream())
                                        .map(Verdict.VerdictReason::because))
                        .filter(because -> because.contains("{"))
                        .findFirst());
    }

    /** Whether the rules do what the example says. */
    public boolean passes() {
        return misses().isEmpty();
    }

    /** Each expectation that failed, in words with figures; none where it passes. */
    public List<String> misses() {
        List<String> misses = new ArrayList<>();
        if (example.rule() != null && fired != example.fires()) {
            misses.add(
                    example.fires()
                            ? "In this example the rule should fire, and it does not."
                            : "In this example the rule should not fire, and it does.");
        }
        ExpectedTrust expectedTrust = example.trust();
        if (expectedTrust != null) {
            trust.filter(came -> came.course() != expectedTrust.goes())
                    .ifPresent(came -> misses.add(expectedTrust.missed(example.dialogue(), came)));
        }
        unfilled.ifPresent(because -> misses.add("In this example a reason is left with a blank: " + because));
        return misses;
    }

    /** What is wrong; empty where it passes. */
    public Optional<Fault> fault() {
        if (passes()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                example.file(),
                example.line(),
                example.rule() == null ? "" : example.rule(),
                String.join(" ", misses())));
    }
}
