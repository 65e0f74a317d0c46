package entente.summary;

import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.StoredDialogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What lists tell of dialogues in memory, for tests of pages; ordered by title alone. */
public final class InMemorySummaries implements Summaries {

    private final Archive archive;
    private final Map<String, WeighedDialogue> kept = new ConcurrentHashMap<>();

    public InMemorySummaries(Archive archive) {
        this.archive = archive;
    }

    @Override
    public SummaryPage page(SummaryQuery query, Standing standing) {
        List<SummaryRow> all = archive.all().stream()
                .sorted(Comparator.comparing(stored -> stored.dialogue().title()))
                .map(stored -> row(stored, standing))
                .filter(row -> row.title()
                        .toLowerCase(Locale.ROOT)
                        .contains(query.words().toLowerCase(Locale.ROOT)))
                .toList();
        return new SummaryPage(
                all.stream().skip(query.from()).limit(query.most()).toList(),
                all.size(),
                stale(standing, Integer.MAX_VALUE).size());
    }

    @Override
    public List<DialogueTitle> latest(String words, int most) {
        return archive.all().stream()
                .filter(stored ->
                        stored.dialogue().title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .limit(most)
                .map(stored -> new DialogueTitle(
                        stored.id(),
                        stored.dialogue().title(),
                        archive.history(stored.id()).get(0).revision()))
                .toList();
    }

    @Override
    public int count() {
        return archive.all().size();
    }

    private SummaryRow row(StoredDialogue stored, Standing standing) {
        WeighedDialogue weighed = kept.get(stored.id());
        Change change = archive.history(stored.id()).get(0);
        return new SummaryRow(
                stored.id(),
                stored.dialogue().title(),
                change.recordedAt(),
                weighed == null ? null : weighed.summary(),
                weighed != null && isFresh(stored.id(), weighed, standing));
    }

    private boolean isFresh(String id, WeighedDialogue weighed, Standing standing) {
        LocalDate until = weighed.until();
        return weighed.rulebook().equals(standing.rulebook())
                && archive.history(id).get(0).revision() == weighed.revision()
                && (until == null || !until.isBefore(standing.today()));
    }

    @Override
    public List<OpenCommitment> dueUntil(LocalDate day, int from, int most) {
        List<OpenCommitment> due = new ArrayList<>();
        for (StoredDialogue stored : archive.all()) {
            Stream.ofNullable(kept.get(stored.id()))
                    .flatMap(weighed -> weighed.due().stream()
                            .map(commitment -> new OpenCommitment(
                                    stored.id(),
                                    stored.dialogue().title(),
                                    weighed.summary().lastMove(),
                                    commitment)))
                    .filter(open -> !open.commitment().due().isAfter(day))
                    .forEach(due::add);
        }
        due.sort(Comparator.comparing((OpenCommitment open) -> open.commitment().due())
                .reversed());
        return due.stream().skip(from).limit(most).toList();
    }

    @Override
    public int countDueUntil(LocalDate day) {
        return dueUntil(day, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public List<String> stale(Standing standing, int most) {
        return archive.all().stream()
                .map(StoredDialogue::id)
                .filter(id -> kept.get(id) == null || !isFresh(id, kept.get(id), standing))
                .limit(most)
                .toList();
    }

    @Override
    public void keep(String id, WeighedDialogue weighed) {
        kept.put(id, weighed);
    }
}
