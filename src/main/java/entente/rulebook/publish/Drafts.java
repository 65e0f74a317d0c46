package entente.rulebook.publish;

import entente.rulebook.RulebookFiles;
import java.util.List;
import java.util.Optional;

/** The rulebooks in the making. Every revision is kept, so that each change can be undone. */
public interface Drafts {

    /** The one changed last comes first. */
    List<Draft> all();

    Optional<Draft> find(String id);

    /** The draft as it was at a revision. */
    Optional<Draft> find(String id, int revision);

    /** Begins a draft; its first revision holds {@code files}. */
    default Draft begin(String title, int base, RulebookFiles files, String author) {
        return begin(title, base, files, author, List.of());
    }

    /** The same of rules that took over what had been changed in an earlier edition; {@code leftOut} is what they could not. */
    Draft begin(String title, int base, RulebookFiles files, String author, List<String> leftOut);

    /**
     * Keeps a change, as the next revision.
     *
     * @param changed other files for a revision that was read before
     * @throws EditConflict when that is no longer the last revision: somebody else has changed the draft
     */
    Draft save(Draft changed);

    /**
     * Takes back the last change that was not taken back yet, as the next revision.
     *
     * @return empty where there is nothing to take back
     * @throws EditConflict when {@code revision} is no longer the last one
     */
    Optional<Draft> undo(String id, int revision, String author);

    void discard(String id);
}
