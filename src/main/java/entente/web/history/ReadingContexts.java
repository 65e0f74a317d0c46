package entente.web.history;

import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Readings;
import org.springframework.stereotype.Component;

/** Reads dialogues as addresses ask for them. */
@Component
public final class ReadingContexts {

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final Readings readings;
    private final UtcClock clock;

    public ReadingContexts(Archive archive, RulesInForce rulesInForce, Readings readings, UtcClock clock) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.readings = readings;
        this.clock = clock;
    }

    /** @throws entente.web.view.NotFoundOnPage when there is no such dialogue, or no such version of the rules */
    public ReadingContext read(String id, ReadingQuery asked) {
        return ReadingContext.of(id, asked, archive, rulesInForce, readings, clock.today());
    }

    /**
     * As its page opens: on its own day, by the rules in force.
     *
     * @throws entente.dialogue.InvalidDialogue when these do not know a kind of its moves
     */
    public AssessedDialogue opening(StoredDialogue storedDialogue) {
        return readings.of(
                storedDialogue,
                rulesInForce.published(),
                clock.openingDayOf(storedDialogue.dialogue()),
                new Address(storedDialogue.id(), null));
    }
}
