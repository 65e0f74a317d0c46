package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.List;

/**
 * What may come next: what each side might do by itself, and what silence would do.
 *
 * @param steps for each side, in the order of the dialogue
 * @param silence the dialogue {@value #QUIET} days on, if nothing more is done by then
 */
public record Outlook(List<NextMove> steps, Assessment silence) {

    /** In days; longer than the rules wait for an answer. */
    public static final int QUIET = 90;

    public Outlook {
        steps = List.copyOf(steps);
    }

    /** @param assumptions what is said of the steps that the sides might take */
    public static Outlook of(Dialogue dialogue, Rules rules, LocalDate asOf, StepAssumptions assumptions) {
        List<Move> known = dialogue.knownOn(asOf);
        Dialogue silent =
                known.size() == dialogue.moves().size() ? dialogue : dialogue.with(known, dialogue.redLines());
        return new Outlook(
                NextMove.of(dialogue, rules, asOf, assumptions), Assessor.assess(silent, rules, asOf.plusDays(QUIET)));
    }
}
