package entente.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Many small pieces of one long work, on as many threads as the machine has processors. */
public final class Parallel {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Parallel() {}

    /**
     * What {@code work} makes of each item, in their order.
     *
     * @param progress told now and then how many are done; may stop it
     * @throws CancellationException when it was stopped: a part of the answers would mislead
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> work, Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads, Parallel::thread);
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<R>> answers = new ArrayList<>(items.size());
            for (T item : items) {
                answers.add(workers.submit(() -> {
                    R answer = work.apply(item);
                    done.incrementAndGet();
                    return answer;
                }));
            }
            List<R> told = new ArrayList<>(items.size());
            for (Future<R> answer : answers) {
                told.add(await(answer, () -> progress.goOn(done.get(), items.size())));
            }
            return told;
        } finally {
            workers.shutdownNow(); // what has begun ends by itself: no item takes long, and none touches the database
        }
    }

    private interface Listener {
        boolean goOn();
    }

    private static <R> R await(Future<R> answer, Listener listener) {
        while (true) {
            if (!listener.goOn()) {
                throw new CancellationException("The work was stopped before its end.");
            }
            try {
                return answer.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // asks the listener again
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The work was stopped before its end.");
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException reason) {
                    throw reason;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "part of a job");
        thread.setDaemon(true);
        return thread;
    }
}
