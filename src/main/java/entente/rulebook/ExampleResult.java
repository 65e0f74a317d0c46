package entente.rulebook;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.trust.Cause;
import entente.trust.TrustCurve;
import java.util.List;
import java.util.Optional;

/**
 * What came of an example.
 *
 * @param fired whether its rule fired
 * @param unfilled a reason that was given with one of its blanks left in braces, if there is one
 */
public record ExampleResult(Example example, boolean fired, Optional<String> unfilled) {

    /** Assesses the example on its day. */
    public static ExampleResult of(Example example, Rules rules) {
        List<Cause> causes = Assessor.assess(example.dialogue(), rules, example.asOf()).trust().stream()
                .map(TrustCurve::points)
                .flatMap(List::stream)
                .flatMap(point -> point.causes().stream())
                .toList();
        return new ExampleResult(
                example,
                causes.stream().anyMatch(cause -> example.rule().equals(cause.rule())),
                causes.stream()
                        .map(Cause::because)
                        .filter(because -> because.contains("{"))
                        .findFirst());
    }

    /** Whether the rules do what the example says. */
    public boolean passes() {
        return fired == example.fires() && unfilled.isEmpty();
    }

    /** What is wrong; empty where it passes. */
    public Optional<Fault> fault() {
        if (passes()) {
            return Optional.empty();
        }
        String message = fired == example.fires()
                ? "In this example a reason is left with a blank: " + unfilled.orElseThrow()
                : example.fires()
                        ? "In this example the rule should fire, and it does not."
                        : "In this example the rule should not fire, and it does.";
        return Optional.of(new Fault(example.file(), example.line(), example.rule(), message));
    }
}
