package entente.job;

import java.time.Duration;
import java.util.Iterator;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Long work that runs beside the requests, a few pieces at a time; the answers to the last questions are kept. */
public final class Jobs {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;

    /** More than can be under way, so that none of that is dropped; few, since an impact tells of every dialogue. */
    private static final int KEPT = 20;

    private final ExecutorService workers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), Jobs::thread, (work, busy) -> {
                throw new RejectedExecutionException(
                        "Many questions are being answered. Please ask again in a little while.");
            });

    private final Map<JobKey<?>, Job<?>> jobs = new LinkedHashMap<>(16, 0.75f, true);
    private final int kept;
    private final UnaryOperator<Runnable> carrying;

    public Jobs() {
        this(KEPT, work -> work);
    }

    /**
     * @param kept how many answers are kept; of those still to come, all are
     * @param carrying what work takes along from the thread that asks for it
     */
    public Jobs(int kept, UnaryOperator<Runnable> carrying) {
        this.kept = kept;
        this.carrying = carrying;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    }

    /** What is asked. Equal questions have one answer. */
    public interface JobKey<A> {}

    /** The way to an answer, from before it begins until after it has ended. */
    public static final class Job<A> {
        private final CompletableFuture<A> answer = new CompletableFuture<>();
        private volatile boolean cancelled;
        private volatile int done;
        private volatile int bound;

        private Job() {}

        /** One that takes no work. */
        public static <A> Job<A> ended(A answer) {
            Job<A> job = new Job<>();
            job.answer.complete(answer);
            return job;
        }

        /** What it came to, as soon as it has ended; waits a little. */
        public Optional<A> within(Duration patience) {
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

        public void cancel() {
            cancelled = true;
        }

        public int done() {
            return done;
        }

        /** 0 until the work has begun. */
        public int bound() {
            return bound;
        }

        /** How far it is, in percent. */
        public int percent() {
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
     * The job for that question; it begins where there is none yet.
     *
     * @param work answers the question; told to stop, it answers as far as it came
     * @throws RejectedExecutionException when too many are waiting; its message is for people
     */
    public synchronized <A> Job<A> of(JobKey<A> question, Function<Progress, A> work) {
        Job<A> known = find(question);
        if (known != null) {
            return known;
        }
        Job<A> job = new Job<>();
        workers.execute(carrying.apply(() -> job.run(work)));
        jobs.put(question, job);
        forget();
        return job;
    }

    private void forget() {
        Iterator<Job<?>> eldestFirst = jobs.values().iterator();
        while (jobs.size() > kept && eldestFirst.hasNext()) {
            if (eldestFirst.next().answer.isDone()) {
                eldestFirst.remove();
            }
        }
    }

    @SuppressWarnings("unchecked") // whatever is put under a question answers it
    public synchronized <A> @Nullable Job<A> find(JobKey<A> question) {
        return (Job<A>) jobs.get(question);
    }

    /** Begins nothing any more. */
    public void stop() {
        workers.shutdownNow();
    }
}
