package entente.rulebook;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts in memory, for tests; what is taken back is forgotten. */
public final class KeptDrafts implements Drafts {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-15T12:00:00Z");

    private final Map<String, List<Draft>> revisions = new LinkedHashMap<>();
    private int begun;

    @Override
    public synchronized List<Draft> all() {
        return revisions.values().stream().map(KeptDrafts::last).toList();
    }

    @Override
    public synchronized Optional<Draft> find(String id) {
        return Optional.ofNullable(revisions.get(id)).map(KeptDrafts::last);
    }

    @Override
    public synchronized Draft begin(String title, int base, RulebookFiles files, String author) {
        Draft draft = new Draft("d" + ++begun, title, base, files, 1, author, DAY);
        revisions.put(draft.id(), new ArrayList<>(List.of(draft)));
        return draft;
    }

    @Override
    public synchronized Draft save(Draft changed) {
        Draft next = next(changed, changed.revision());
        revisions.get(changed.id()).add(next);
        return next;
    }

    @Override
    public synchronized Optional<Draft> undo(String id, int revision, String author) {
        List<Draft> kept = revisions.get(id);
        if (kept.size() == 1) {
            return Optional.empty();
        }
        Draft next =
                next(kept.get(kept.size() - 2).with(kept.get(kept.size() - 2).files(), author), revision);
        kept.subList(kept.size() - 2, kept.size()).clear();
        kept.add(next);
        return Optional.of(next);
    }

    @Override
    public synchronized void discard(String id) {
        revisions.remove(id);
    }

    private Draft next(Draft changed, int revision) {
        if (last(revisions.get(changed.id())).revision() != revision) {
            throw new Overtaken("The draft has changed since you read it.");
        }
        return new Draft(
                changed.id(),
                changed.title(),
                changed.base(),
                changed.files(),
                revision + 1,
                changed.author(),
                changed.changedAt().plusMinutes(1));
    }

    private static Draft last(List<Draft> revisions) {
        return revisions.get(revisions.size() - 1);
    }
}
