package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.assessment.VerdictChange;
import entente.casefile.CaseWriter;
import entente.dialogue.Problem;
import entente.dialogue.StoredDialogue;
import entente.docket.Says;
import entente.rulebook.Rulebook;
import entente.rulebook.effect.DialogueImpact;
import entente.rulebook.effect.DistinguishingCase;
import entente.rulebook.effect.Impact;
import entente.trust.Prospect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rulebook does beside another.
 *
 * @param dialogues every one on record, the most affected first
 * @param simplest the smallest dialogue on which the two differ, as a case; null where none was found
 * @param simplestDirections what the two make of it; empty where there is none
 */
record ImpactAnswer(
        Edition before,
        Edition after,
        List<DialogueImpactAnswer> dialogues,
        @Nullable Object simplest,
        List<DirectionImpactAnswer> simplestDirections) {

    /**
     * One dialogue by both.
     *
     * @param affected whether anything is otherwise
     * @param directions none where either cannot weigh it
     */
    record DialogueImpactAnswer(
            String id,
            String title,
            LocalDate asOf,
            boolean affected,
            List<DirectionImpactAnswer> directions,
            List<StatusAnswer> statuses,
            List<VerdictAnswer> verdicts,
            WeighingProblems hindrances) {

        static DialogueImpactAnswer of(DialogueImpact impact) {
            return new DialogueImpactAnswer(
                    impact.id(),
                    impact.title(),
                    impact.day(),
                    impact.isAffected(),
                    DirectionImpactAnswer.of(impact),
                    impact.statuses().stream().map(StatusAnswer::of).toList(),
                    impact.verdicts().stream().map(VerdictAnswer::of).toList(),
                    new WeighingProblems(impact.hindrancesBefore(), impact.hindrancesAfter()));
        }
    }

    /** A verdict on a proposal that is otherwise; null where no rule gives one. */
    record VerdictAnswer(
            String proposal,
            @JsonProperty("for") String side,
            @Nullable String before,
            @Nullable String after) {

        static VerdictAnswer of(VerdictChange change) {
            return new VerdictAnswer(change.proposal(), change.side(), word(change.before()), word(change.after()));
        }

        private static @Nullable String word(@Nullable Says says) {
            return says == null ? null : says.word();
        }
    }

    /** Why each of the two cannot weigh a dialogue; empty where it can. */
    record WeighingProblems(List<Problem> before, List<Problem> after) {}

    /**
     * One direction of trust by both.
     *
     * @param byBaseRate the points of the difference that no cause accounts for, but trust before any evidence
     */
    record DirectionImpactAnswer(
            String observer,
            String subject,
            double before,
            double after,
            double difference,
            double byBaseRate,
            ProspectAnswer trusted,
            List<ShiftAnswer> causes) {

        static List<DirectionImpactAnswer> of(DialogueImpact impact) {
            return impact.directions().stream().map(DirectionImpactAnswer::of).toList();
        }

        private static DirectionImpactAnswer of(DialogueImpact.DirectionImpact direction) {
            return new DirectionImpactAnswer(
                    direction.observer(),
                    direction.subject(),
                    direction.before().score(),
                    direction.after().score(),
                    direction.difference(),
                    direction.byBaseRate(),
                    ProspectAnswer.of(Prospect.of(direction.before()), Prospect.of(direction.after())),
                    direction.findings().stream().map(ShiftAnswer::of).toList());
        }
    }

    /** What each of the two answers to whether the subject can be trusted to deliver. */
    record ProspectAnswer(String before, String after, boolean flips) {

        static ProspectAnswer of(Prospect before, Prospect after) {
            return new ProspectAnswer(before.word(), after.word(), before != after);
        }
    }

    static ImpactAnswer of(Rules before, Rulebook after, Impact impact, Optional<DistinguishingCase> simplest) {
        return new ImpactAnswer(
                new Edition(before.version(), before.checksum()),
                new Edition(after.version(), after.checksum()),
                impact.dialogues().stream().map(DialogueImpactAnswer::of).toList(),
                simplest.map(found -> CaseWriter.document(found.dialogue())).orElse(null),
                simplest.map(found -> DialogueImpact.of(
                                new StoredDialogue("simplest", found.dialogue()), found.before(), found.after()))
                        .map(DirectionImpactAnswer::of)
                        .orElse(List.of()));
    }
}
