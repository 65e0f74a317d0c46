package entente.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dialogues on record with everything that was ever recorded of them. Nothing is overwritten. */
public interface Archive extends Dialogues {

    /** What stands for a page in an address, where the id of a dialogue would stand. */
    Set<String> PAGES = Set.of("new", "file", "sheet");

    /**
     * Who changes the record, and why.
     *
     * @param reason empty where none was given
     */
    record Signature(String author, String reason) {}

    /** Which change of which dialogue. */
    record ChangeKey(String id, int revision) {}

    /** Puts a dialogue on record; its first revision. @throws IllegalArgumentException when the id is taken */
    Revision add(String id, Dialogue dialogue, Signature signature);

    /** An id of a title that no dialogue has or had, and that is no page's. */
    default String freeId(String title) {
        String slug = Slug.of(title, "dialogue", 56);
        String id = slug;
        for (int number = 2; PAGES.contains(id) || !history(id).isEmpty(); number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    /** Those that come with Entente and stay as they are, in their order; whoever changes one gets {@link ReadOnlyDialogue}. */
    default List<StoredDialogue> readOnly() {
        return List.of();
    }

    default boolean isReadOnly(String id) {
        return readOnly().stream().anyMatch(dialogue -> dialogue.id().equals(id));
    }

    /** As it stands; empty where there is none, or it was removed. */
    Optional<Revision> last(String id);

    /** As it stood at one of its revisions, also of one that was removed since; empty for the revision that removed it. */
    Optional<Revision> at(String id, int revision);

    /** As it stood at the end of a day (UTC): what was recorded by then. */
    Optional<Revision> on(String id, LocalDate day);

    /** Its changes, the last first; empty where there never was such a dialogue. */
    List<Change> history(String id);

    /**
     * Its changes with what each of them touched, the last first.
     *
     * @param before only changes before that revision
     * @param most so many at most
     */
    List<Transition> transitions(String id, int before, int most);

    /**
     * The changes of all dialogues on record, the last first, also of those that were removed since.
     *
     * @param before only those that came before a change; null for the last of all
     * @param most so many at most
     */
    List<ListedChange> changes(@Nullable ChangeKey before, int most);

    /**
     * Keeps a change as the next revision; where nothing differs, there is none.
     *
     * @param read what was changed
     * @throws StaleDialogue when that is no longer the last revision
     */
    Revision save(Revision read, Dialogue changed, Signature signature);

    /**
     * Takes a dialogue off the record; its history stays, and it can be restored from it.
     *
     * @throws StaleDialogue when {@code read} is no longer the last revision
     */
    void remove(Revision read, Signature signature);

    /**
     * Puts an old revision in place of what stands now, as the next revision.
     *
     * @throws StaleDialogue when {@code last} is no longer the last change
     * @throws java.util.NoSuchElementException when there is no such revision, or it holds nothing
     */
    Revision restore(String id, int revision, int last, Signature signature);
}
