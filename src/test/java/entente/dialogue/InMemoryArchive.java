package entente.dialogue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dialogues in memory with their history, for tests; each change comes an hour after the one before. */
public final class InMemoryArchive implements Archive {

    private final OffsetDateTime first;
    private final Map<String, List<State>> states = new LinkedHashMap<>();

    private record State(@Nullable Dialogue dialogue, Change change) {}

    public InMemoryArchive(OffsetDateTime first) {
        this.first = first;
    }

    /** As if nothing had ever been recorded. */
    public synchronized void clear() {
        states.clear();
    }

    @Override
    public synchronized List<StoredDialogue> all() {
        return states.keySet().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<StoredDialogue> find(String id) {
        return last(id).map(Revision::kept);
    }

    @Override
    public synchronized Revision add(String id, Dialogue dialogue, Signature signature) {
        if (states.containsKey(id)) {
            throw new IllegalArgumentException("There is a dialogue \"" + id + "\" already. Choose another id.");
        }
        states.put(id, new ArrayList<>());
        return next(id, 0, dialogue, signature).orElseThrow();
    }

    @Override
    public synchronized Optional<Revision> last(String id) {
        return Optional.ofNullable(states.get(id)).flatMap(all -> at(id, all.size()));
    }

    @Override
    public synchronized Optional<Revision> at(String id, int revision) {
        List<State> all = states.getOrDefault(id, List.of());
        return revision < 1 || revision > all.size() ? Optional.empty() : revision(id, all.get(revision - 1));
    }

    @Override
    public synchronized Optional<Revision> on(String id, LocalDate day) {
        return states.getOrDefault(id, List.of()).stream()
                .filter(state -> !state.change().recordedAt().toLocalDate().isAfter(day))
                .reduce((one, later) -> later)
                .flatMap(state -> revision(id, state));
    }

    private static Optional<Revision> revision(String id, State state) {
        return Optional.ofNullable(state.dialogue()).map(dialogue -> new Revision(id, dialogue, state.change()));
    }

    @Override
    public synchronized List<Change> history(String id) {
        List<Change> changes = new ArrayList<>();
        states.getOrDefault(id, List.of()).forEach(state -> changes.add(0, state.change()));
        return changes;
    }

    @Override
    public synchronized List<Transition> transitions(String id, int before, int most) {
        return history(id).stream()
                .filter(change -> change.revision() < before)
                .limit(most)
                .map(change -> {
                    Optional<Dialogue> old = at(id, change.revision() - 1).map(Revision::dialogue);
                    Optional<Dialogue> now = at(id, change.revision()).map(Revision::dialogue);
                    return new Transition(
                            change,
                            old,
                            now,
                            old.map(Dialogue::moves).orElse(List.of()),
                            now.map(Dialogue::moves).orElse(List.of()));
                })
                .toList();
    }

    @Override
    public synchronized List<ListedChange> changes(@Nullable ChangeKey before, int most) {
        List<ListedChange> all = states.keySet().stream()
                .flatMap(id -> history(id).stream().map(change -> new ListedChange(id, title(id), change)))
                .sorted(Comparator.comparing(
                                (ListedChange each) -> each.change().recordedAt())
                        .thenComparing(ListedChange::id)
                        .thenComparing(each -> each.change().revision())
                        .reversed())
                .toList();
        int from = before == null
                ? 0
                : 1
                        + all.stream()
                                .map(each ->
                                        new ChangeKey(each.id(), each.change().revision()))
                                .toList()
                                .indexOf(before);
        return before != null && from == 0
                ? List.of()
                : all.stream().skip(from).limit(most).toList();
    }

    private String title(String id) {
        return states.get(id).stream()
                .flatMap(state -> Optional.ofNullable(state.dialogue()).stream())
                .reduce((one, later) -> later)
                .map(Dialogue::title)
                .orElse(id);
    }

    @Override
    public synchronized Revision save(Revision read, Dialogue changed, Signature signature) {
        return read.dialogue().equals(changed)
                ? read
                : next(read.id(), read.number(), changed, signature).orElseThrow();
    }

    @Override
    public synchronized void remove(Revision read, Signature signature) {
        next(read.id(), read.number(), null, signature);
    }

    @Override
    public synchronized Revision restore(String id, int revision, int last, Signature signature) {
        Dialogue old = at(id, revision)
                .map(Revision::dialogue)
                .orElseThrow(() -> new NoSuchElementException("There is no change " + revision + " to go back to."));
        return next(id, last, old, signature).orElseThrow();
    }

    private Optional<Revision> next(String id, int read, @Nullable Dialogue dialogue, Signature signature) {
        List<State> all = states.getOrDefault(id, new ArrayList<>());
        if (all.size() != read) {
            throw new StaleDialogue(id, read, all.size());
        }
        Change change =
                new Change(read + 1, signature.author(), signature.reason(), first.plusHours(read), dialogue == null);
        State state = new State(dialogue, change);
        all.add(state);
        return revision(id, state);
    }
}
