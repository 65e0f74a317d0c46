package entente.storage;

import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Dialogue;
import entente.dialogue.ListedChange;
import entente.dialogue.ReadOnlyDialogue;
import entente.dialogue.Revision;
import entente.dialogue.StoredDialogue;
import entente.dialogue.Transition;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The dialogues on record, and beside them those of the past that come with Entente: they are found and not listed, and
 * nobody changes them. An id under which something was ever recorded here names that.
 */
public final class ArchiveWithHistories implements Archive {

    private static final Change SINCE_THEY_SHIP = new Change(
            1,
            "Entente",
            "It comes with Entente.",
            OffsetDateTime.of(2026, 11, 30, 0, 0, 0, 0, ZoneOffset.UTC),
            /* removes= */ false);

    private final Archive archive;
    private final Supplier<List<StoredDialogue>> histories;

    /** @param histories asked for when something is looked for that is not on record */
    public ArchiveWithHistories(Archive archive, Supplier<List<StoredDialogue>> histories) {
        this.archive = archive;
        this.histories = histories;
    }

    private Optional<Revision> history(String id, boolean asked) {
        return asked ? shipped(id) : Optional.empty();
    }

    private Optional<Revision> shipped(String id) {
        return histories.get().stream()
                .filter(history -> history.id().equals(id))
                .findFirst()
                .filter(history -> archive.history(id).isEmpty())
                .map(history -> new Revision(id, history.dialogue(), SINCE_THEY_SHIP));
    }

    @Override
    public List<StoredDialogue> readOnly() {
        return histories.get().stream()
                .filter(history -> isReadOnly(history.id()))
                .toList();
    }

    @Override
    public boolean isReadOnly(String id) {
        return shipped(id).isPresent();
    }

    private void requireWritable(String id) {
        if (isReadOnly(id)) {
            throw new ReadOnlyDialogue(id);
        }
    }

    @Override
    public List<StoredDialogue> all() {
        return archive.all();
    }

    @Override
    public Optional<StoredDialogue> find(String id) {
        return last(id).map(Revision::kept);
    }

    @Override
    public Optional<Revision> last(String id) {
        return archive.last(id).or(() -> shipped(id));
    }

    @Override
    public Optional<Revision> at(String id, int revision) {
        return archive.at(id, revision).or(() -> history(id, revision == SINCE_THEY_SHIP.revision()));
    }

    @Override
    public Optional<Revision> on(String id, LocalDate day) {
        LocalDate first = SINCE_THEY_SHIP.recordedAt().toLocalDate();
        return archive.on(id, day).or(() -> history(id, !day.isBefore(first)));
    }

    @Override
    public List<Change> history(String id) {
        List<Change> changes = archive.history(id);
        return changes.isEmpty() ? shipped(id).map(Revision::change).stream().toList() : changes;
    }

    @Override
    public List<Transition> transitions(String id, int before, int most) {
        List<Transition> transitions = archive.transitions(id, before, most);
        return transitions.isEmpty() && before > SINCE_THEY_SHIP.revision()
                ? shipped(id).map(ArchiveWithHistories::added).stream().toList()
                : transitions;
    }

    private static Transition added(Revision first) {
        Dialogue dialogue = first.dialogue();
        return new Transition(
                first.change(),
                Optional.empty(),
                Optional.of(dialogue.with(List.of(), dialogue.redLines())),
                List.of(),
                dialogue.moves());
    }

    @Override
    public List<ListedChange> changes(@Nullable ChangeKey before, int most) {
        return archive.changes(before, most);
    }

    @Override
    public Revision add(String id, Dialogue dialogue, Signature signature) {
        requireWritable(id);
        return archive.add(id, dialogue, signature);
    }

    @Override
    public Revision save(Revision read, Dialogue changed, Signature signature) {
        requireWritable(read.id());
        return archive.save(read, changed, signature);
    }

    @Override
    public void remove(Revision read, Signature signature) {
        requireWritable(read.id());
        archive.remove(read, signature);
    }

    @Override
    public Revision restore(String id, int revision, int last, Signature signature) {
        requireWritable(id);
        return archive.restore(id, revision, last, signature);
    }
}
