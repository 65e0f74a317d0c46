package entente.api.dialogue;

import entente.casefile.MoveDocument;
import entente.dialogue.Problem;
import entente.exchange.events.EventCounts;
import entente.exchange.events.EventImport;
import entente.exchange.events.EventSheet;
import java.util.List;
import java.util.Map;

/**
 * What a file of coded events brings.
 *
 * @param dryRun whether it was only looked at
 * @param revision the dialogue's, as it stands now
 * @param collection whose events they are, such as GDELT
 * @param counts what became of each row
 * @param unread why rows were left out, the first of them
 */
record EventAnswer(
        boolean dryRun,
        int revision,
        String collection,
        List<Map<String, Object>> added,
        EventCounts counts,
        List<Problem> unread) {

    static EventAnswer of(EventSheet events, EventImport coming, int revision, boolean dry) {
        return new EventAnswer(
                dry,
                revision,
                events.collection(),
                coming.added().stream().map(MoveDocument::of).toList(),
                coming.counts(),
                events.problems());
    }
}
