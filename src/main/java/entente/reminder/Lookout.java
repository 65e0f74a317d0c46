package entente.reminder;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Revision;
import entente.dialogue.UtcClock;
import entente.reminder.Look.Before;
import java.util.Set;

/** Looks at the dialogues that somebody watches, as they stand today by the rules in force. */
public final class Lookout {

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final Watches watches;
    private final UtcClock clock;

    public Lookout(Archive archive, RulesInForce rulesInForce, Watches watches, UtcClock clock) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.watches = watches;
        this.clock = clock;
    }

    /** Watches from now on: a line that is crossed already is told once it is crossed again. */
    public void begin(Watch watch, Revision revision) {
        Rules rules = rulesInForce.published();
        Assessment assessment = Assessor.assess(revision.dialogue(), rules, clock.today());
        Look first = Look.at(watch, new Before(true, Set.of()), revision.dialogue(), rules, assessment);
        watches.add(watch, first.beyond());
    }

    public void lookAtAll() {
        watches.dialogues().forEach(this::look);
    }

    public void lookAtChanged() {
        watches.changed().forEach(this::look);
    }

    /** One that is off the record, or that the rules cannot weigh, is left alone until it is back. */
    private void look(String dialogue) {
        archive.last(dialogue).ifPresent(revision -> {
            try {
                look(revision);
            } catch (InvalidDialogue unweighable) {
                // its page says why
            }
        });
    }

    private void look(Revision revision) {
        Rules rules = rulesInForce.published();
        Assessment assessment = Assessor.assess(revision.dialogue(), rules, clock.today());
        watches.of(revision.id())
                .forEach(kept -> watches.keep(
                        kept,
                        Look.at(kept.watch(), kept.before(), revision.dialogue(), rules, assessment),
                        revision.number()));
    }
}
