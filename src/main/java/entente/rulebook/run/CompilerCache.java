package entente.rulebook.run;

import entente.rulebook.Compiler;
import entente.rulebook.OtherEdition;
import entente.rulebook.Rulebook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Compiles sentences once, and shares them among all rulebooks that differ in numbers alone. What it hands out must be
 * closed; sentences that nobody uses are kept a while, so that an editor who goes back and forth waits once.
 */
public final class CompilerCache implements Compiler {

    /** So many sets of sentences are kept that nobody uses. */
    private static final int MOST_IDLE = 4;

    private final Compiler compiler;
    private final Executor worker;
    private final Object compiling = new Object();
    private final Deque<CompiledSentences> lastUsedFirst = new ArrayDeque<>();
    private @Nullable PendingCompilation order;

    /** @param worker compiles beside the requests what {@link #prepare} asks for */
    public CompilerCache(Compiler compiler, Executor worker) {
        this.compiler = compiler;
        this.worker = worker;
    }

    /** Sentences that are compiled, with the number of those who use them. */
    private static final class CompiledSentences {
        private final CompiledRules sentences;
        private int users;

        private CompiledSentences(CompiledRules sentences) {
            this.sentences = sentences;
        }
    }

    private record PendingCompilation(String checksum, CompletableFuture<Void> done) {}

    @Override
    public CompiledRules compile(Rulebook rulebook) {
        return atOnce(rulebook).orElseGet(() -> {
            synchronized (compiling) {
                return atOnce(rulebook)
                        .orElseGet(() -> use(new CompiledSentences(compiler.compile(rulebook)), rulebook));
            }
        });
    }

    /**
     * The rulebook, ready to weigh; empty where its sentences are not compiled yet. All that weighs comes by here.
     *
     * @throws OtherEdition where it is written for another edition of the arithmetic
     */
    public Optional<CompiledRules> atOnce(Rulebook asked) {
        Rulebook rulebook = asked.ofThisEdition();
        synchronized (lastUsedFirst) {
            for (CompiledSentences bench : lastUsedFirst) {
                Optional<CompiledRules> fitting = bench.sentences.with(rulebook);
                if (fitting.isPresent()) {
                    return Optional.of(lend(bench, fitting.get()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Begins to compile a rulebook beside the caller, unless that is under way.
     *
     * @return done once {@link #atOnce} finds it, or another rulebook was asked for since; failed where it is refused
     */
    public synchronized CompletableFuture<Void> prepare(Rulebook rulebook) {
        PendingCompilation last = order;
        if (last != null && last.checksum().equals(rulebook.checksum())) {
            return last.done();
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        PendingCompilation next = new PendingCompilation(rulebook.checksum(), done);
        order = next;
        worker.execute(() -> carryOut(next, rulebook));
        return done;
    }

    /** What somebody has changed further since is not compiled any more. */
    private void carryOut(PendingCompilation placed, Rulebook rulebook) {
        try {
            if (placed.equals(last())) {
                compile(rulebook).close();
            }
            placed.done().complete(null);
        } catch (Throwable refused) {
            placed.done().completeExceptionally(refused);
        }
    }

    private synchronized @Nullable PendingCompilation last() {
        return order;
    }

    private CompiledRules use(CompiledSentences bench, Rulebook rulebook) {
        synchronized (lastUsedFirst) {
            return lend(bench, bench.sentences.with(rulebook).orElseThrow());
        }
    }

    private CompiledRules lend(CompiledSentences bench, CompiledRules fitting) {
        lastUsedFirst.remove(bench);
        lastUsedFirst.addFirst(bench);
        bench.users++;
        return new RulesLease(fitting, () -> takeBack(bench));
    }

    private void takeBack(CompiledSentences bench) {
        List<CompiledSentences> tooMany = new ArrayList<>();
        synchronized (lastUsedFirst) {
            bench.users--;
            lastUsedFirst.remove(bench);
            lastUsedFirst.addFirst(bench);
            int idle = 0;
            for (Iterator<CompiledSentences> benches = lastUsedFirst.iterator(); benches.hasNext(); ) {
                CompiledSentences each = benches.next();
                if (each.users == 0 && ++idle > MOST_IDLE) {
                    benches.remove();
                    tooMany.add(each);
                }
            }
        }
        tooMany.forEach(each -> each.sentences.close());
    }
}
