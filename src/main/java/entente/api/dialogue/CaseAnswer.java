package entente.api.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import entente.casefile.CaseWriter;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import java.util.List;
import java.util.Map;

/**
 * A dialogue as it is on record after a change.
 *
 * @param document the case
 * @param warnings what its reader left out
 */
record CaseAnswer(
        String id, int revision, @JsonProperty("case") Map<String, Object> document, List<Problem> warnings) {

    static CaseAnswer of(Revision revision, List<Problem> warnings) {
        return new CaseAnswer(
                revision.id(), revision.number(), CaseWriter.document(revision.dialogue()), List.copyOf(warnings));
    }
}
