package entente.web;

import entente.assessment.Progress;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Long work that runs beside the pages, a few pieces at a time; the answers to the last questions are kept. */
@Component
final class Errands {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final int KEPT = 100;

    private final ExecutorService workers =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "errand");
                thread.setDaemon(true);
                return thread;
            });

    private final Map<Question<?>, Errand<?>> errands = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question<?>, Errand<?>> eldest) {
            boolean tooMany = size() > KEPT;
            if (tooMany) {
                eldest.getValue().cancel();
            }
            return tooMany;
        }
    };

    /** What is asked. Equal questions have one answer. */
    interface Question<A> {}

    /** The way to an answer, from before it begins until after it has ended. */
    static final class Errand<A> {
        private final CompletableFuture<A> answer = new CompletableFuture<>();
        private volatile boolean cancelled;
        private volatile int done;
        private volatile int bound;

        /** What it came to, as soon as it has ended; waits a little. */
        Optional<A> within(Duration patience) {
            try {
                return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException stillRunning) {
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException reason) {
                    throw reason;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }

        void cancel() {
            cancelled = true;
        }

        int done() {
            return done;
        }

        /** 0 until the work has begun. */
        int bound() {
            return bound;
        }

        /** How far it is, in percent. */
        int percent() {
            return bound == 0 ? 0 : (int) (100L * done / bound);
        }

        private boolean goOn(int nowDone, int nowBound) {
            done = nowDone;
            bound = nowBound;
            return !cancelled;
        }

        private void run(Function<Progress, A> work) {
            try {
                answer.complete(work.apply(this::goOn));
            } catch (Throwable failed) {
                answer.completeExceptionally(failed);
            }
        }
    }

    /**
     * The errand for that question; it begins where there is none yet.
     *
     * @param work answers the question; told to stop, it answers as far as it came
     * @throws RejectedExecutionException when too many are waiting
     */
    synchronized <A> Errand<A> of(Question<A> question, Function<Progress, A> work) {
        Errand<A> known = find(question);
        if (known != null) {
            return known;
        }
        Errand<A> errand = new Errand<>();
        workers.execute(() -> errand.run(work));
        errands.put(question, errand);
        return errand;
    }

    @SuppressWarnings("unchecked") // whatever is put under a question answers it
    synchronized <A> @Nullable Errand<A> find(Question<A> question) {
        return (Errand<A>) errands.get(question);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
