package entente.benchmarks;

import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Recorded;
import entente.dialogue.Revision;
import entente.docket.Cases;
import entente.storage.Stores;
import java.util.List;
import java.util.Locale;

/**
 * What recording one more move, and reading the last changes, costs as a dialogue grows, as a ratio within one run. Run
 * it by hand: {@code mvn test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=entente.benchmarks.Recording}
 */
public final class Recording {

    private static final Signature ADA = new Signature("Ada", "A report came in.");
    private static final int BATCH = 100;

    private Recording() {}

    public static void main(String[] args) {
        record(Stores.inMemory(), 2_000, false);
        record(Stores.inMemory(), 5_000, true);
    }

    private static void record(entente.dialogue.Archive archive, int most, boolean told) {
        Revision last = archive.add("long", Cases.of(), ADA);
        double base = 0;
        double baseOfHistory = 0;
        double baseOfStorage = 0;
        for (int done = 0; done < most; done += BATCH) {
            long storage = 0;
            long start = System.nanoTime();
            for (int i = done; i < done + BATCH; i++) {
                Dialogue dialogue = archive.last("long").orElseThrow().dialogue();
                Dialogue longer = Recorded.added(dialogue, move(i)).dialogue();
                long before = System.nanoTime();
                last = archive.save(last, longer, ADA);
                storage += System.nanoTime() - before;
            }
            double each = (System.nanoTime() - start) / 1e3 / BATCH;
            double stored = storage / 1e3 / BATCH;
            baseOfStorage = baseOfStorage == 0 ? stored : baseOfStorage;
            start = System.nanoTime();
            archive.transitions("long", Integer.MAX_VALUE, 50);
            double history = (System.nanoTime() - start) / 1e3;
            base = base == 0 ? each : base;
            baseOfHistory = baseOfHistory == 0 ? history : baseOfHistory;
            if (told && (done == 0 || List.of(900, 1_900, 4_900).contains(done))) {
                System.out.printf(
                        Locale.ROOT,
                        "%,6d moves: %6.0f µs a move, × %.2f of the first; of that stored %6.0f µs, × %.2f; its last 50"
                                + " changes %6.0f µs, × %.2f%n",
                        done + BATCH,
                        each,
                        each / base,
                        stored,
                        stored / baseOfStorage,
                        history,
                        history / baseOfHistory);
            }
        }
    }

    private static Move move(int i) {
        int day = i / 3;
        return Cases.of("m%d %d-%02d-%02d %s prisoner-release"
                        .formatted(i, 1900 + day / 336, day / 28 % 12 + 1, day % 28 + 1, i % 2 == 0 ? "a" : "b"))
                .moves()
                .get(0);
    }
}
