package entente.rulebook.publish;

import entente.rulebook.RulebookFiles;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts in memory, for tests. */
public final class InMemoryDrafts implements Drafts {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-15T12:00:00Z");

    private final Map<String, List<Revision>> revisions = new LinkedHashMap<>();
    private int begun;

    /** @param filesOf the revision that holds the same; its own number, unless it takes something back */
    private record Revision(Draft draft, int filesOf) {}

    @Override
    public synchronized List<Draft> all() {
        return revisions.values().stream().map(InMemoryDrafts::last).toList();
    }

    @Override
    public synchronized Optional<Draft> find(String id) {
        return Optional.ofNullable(revisions.get(id)).map(InMemoryDrafts::last);
    }

    @Override
    public synchronized Optional<Draft> find(String id, int revision) {
        return Optional.ofNullable(revisions.get(id))
                .flatMap(all -> all.stream()
                        .map(Revision::draft)
                        .filter(draft -> draft.revision() == revision)
                        .findFirst());
    }

    @Override
    public synchronized Draft begin(String title, int base, RulebookFiles files, String author, List<String> leftOut) {
        Draft draft = new Draft("d" + ++begun, title, base, files, 1, author, DAY, leftOut);
        revisions.put(draft.id(), new ArrayList<>(List.of(new Revision(draft, 1))));
        return draft;
    }

    @Override
    public synchronized Draft save(Draft changed) {
        return next(changed, changed.revision(), changed.revision() + 1);
    }

    @Override
    public synchronized Optional<Draft> undo(String id, int revision, String author) {
        List<Revision> all = kept(id);
        int shown = all.get(all.size() - 1).filesOf();
        if (shown == 1) {
            return Optional.empty();
        }
        Revision before = all.get(all.get(shown - 2).filesOf() - 1);
        return Optional.of(next(before.draft().with(before.draft().files(), author), revision, before.filesOf()));
    }

    @Override
    public synchronized void discard(String id) {
        revisions.remove(id);
    }

    private Draft next(Draft changed, int revision, int filesOf) {
        List<Revision> all = kept(changed.id());
        if (all.size() != revision) {
            throw new EditConflict("The draft has changed since you read it.");
        }
        Draft next = new Draft(
                changed.id(),
                changed.title(),
                changed.base(),
                changed.files(),
                revision + 1,
                changed.author(),
                DAY.plusMinutes(revision),
                changed.leftOut());
        all.add(new Revision(next, filesOf));
        return next;
    }

    private List<Revision> kept(String id) {
        List<Revision> kept = revisions.get(id);
        if (kept == null) {
            throw new EditConflict("There is no such draft any more.");
        }
        return kept;
    }

    private static Draft last(List<Revision> revisions) {
        return revisions.get(revisions.size() - 1).draft();
    }
}
