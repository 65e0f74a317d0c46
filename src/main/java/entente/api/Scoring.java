package entente.api;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogue;
import entente.dialogue.DialogueReader;
import entente.dialogue.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assesses what a request brings, with the rules it names, on the day that is meant. */
@Component
final class Scoring {

    private final RulesInForce rulesInForce;
    private final Clock clock;

    Scoring(RulesInForce rulesInForce, Clock clock) {
        this.rulesInForce = rulesInForce;
        this.clock = clock;
    }

    /** The rules of that version, or the published ones where none is named. */
    Rules rules(@Nullable String version) {
        if (version == null) {
            return rulesInForce.published();
        }
        return rulesInForce
                .version(version)
                .orElseThrow(() -> Refused.unknownRulebook(
                        version,
                        rulesInForce.versions().stream().map(Rules::version).toList()));
    }

    /** The assessment of a case that was just read, on its own day; warnings of the reading come first. */
    Assessment assess(DialogueReader.Reading reading, Rules rules) {
        Assessment made = assess(reading.dialogue(), rules, null);
        List<Problem> warnings = Stream.concat(reading.warnings().stream(), made.warnings().stream())
                .toList();
        return new Assessment(
                made.rulebook(),
                made.asOf(),
                made.trust(),
                made.concessions(),
                made.commitments(),
                made.balance(),
                made.redLines(),
                warnings);
    }

    /** The assessment on {@code asOf}, else on the dialogue's own day, else today (UTC). */
    Assessment assess(Dialogue dialogue, Rules rules, @Nullable LocalDate asOf) {
        return Assessor.assess(dialogue, rules, asOf == null ? dayOf(dialogue) : asOf);
    }

    private LocalDate dayOf(Dialogue dialogue) {
        LocalDate own = dialogue.asOf();
        return own == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : own;
    }
}
