package entente.web.history;

import entente.note.Notes;
import entente.web.view.PinnedNote;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the notes that belong to a dialogue as an address asks for it. */
@Component
public final class PinnedNotes {

    private final Notes notes;

    public PinnedNotes(Notes notes) {
        this.notes = notes;
    }

    public List<PinnedNote> of(ReadingContext readingContext) {
        return PinnedNote.of(
                notes.of(readingContext.revision().id()),
                readingContext.asOf().day(),
                readingContext.record().until());
    }
}
