package entente.job;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Long work that runs beside the requests, a few pieces at a time; the answers to the last questions are kept. Work that
 * nobody asks after is given up, and begins anew when somebody asks again.
 */
public final class Jobs {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;

    /** More than can be under way, so that none of that is dropped; few, since an impact tells of every dialogue. */
    private static final int KEPT = 20;

    /** In seconds. */
    private static final int MOST_BETWEEN = 10;

    /** A browser lets a page in the background ask again once a minute. */
    private static final Duration ATTENTION = Duration.ofSeconds(90);

    private final ExecutorService workers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), Jobs::thread, (work, busy) -> {
                throw new RejectedExecutionException(
                        "Many questions are being answered. Please ask again in a little while.");
            });

    private final Map<JobKey<?>, Job<?>> jobs = new LinkedHashMap<>(16, 0.75f, true);
    private final int kept;
    private final Duration attention;
    private final UnaryOperator<Runnable> carrying;

    public Jobs() {
        this(KEPT, ATTENTION, work -> work);
    }

    /**
     * @param kept how many answers are kept; of those still to come, all are
     * @param attention how long work goes on that nobody asks after
     * @param carrying what work takes along from the thread that asks for it
     */
    public Jobs(int kept, Duration attention, UnaryOperator<Runnable> carrying) {
        this.kept = kept;
        this.attention = attention;
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
        private final Duration attention;
        private final long begun = System.nanoTime();
        private int waiting;
        private long askedLast = System.nanoTime();
        private boolean givenUp;
        private volatile boolean cancelled;
        private volatile int done;
        private volatile int bound;

        private Job(Duration attention) {
            this.attention = attention;
        }

        /** One that takes no work. */
        public static <A> Job<A> ended(A answer) {
            Job<A> job = new Job<>(Duration.ZERO);
            job.answer.complete(answer);
            return job;
        }

        /**
         * What it came to, as soon as it has ended; waits a little.
         *
         * @throws GivenUp when nobody waits any more for who asks here
         */
        public Optional<A> within(Duration patience) {
            ask(1);
            try {
                return CurrentWork.await(patience, this::endsWithin) ? Optional.of(answer()) : Optional.empty();
            } finally {
                ask(-1);
            }
        }

        private boolean endsWithin(long nanos) throws InterruptedException {
            try {
                answer.get(nanos, TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException stillRunning) {
                return false;
            } catch (ExecutionException failed) {
                return true;
            }
        }

        private A answer() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException reason) {
                    throw reason;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }

        /** @return whether there will be an answer: it has not been given up */
        private synchronized boolean ask(int moreWaiting) {
            waiting += moreWaiting;
            askedLast = System.nanoTime();
            return !givenUp;
        }

        private synchronized boolean isLeft() {
            givenUp |= waiting == 0 && System.nanoTime() - askedLast >= attention.toNanos();
            return givenUp;
        }

        /** Ends it soon; whoever asks again begins it anew. */
        public synchronized void cancel() {
            givenUp = true;
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

        /** After how many seconds to ask again: the longer it has taken, the longer it may take. */
        public long askAgainAfter() {
            return askAgainAfter(Duration.ofNanos(System.nanoTime() - begun));
        }

        static long askAgainAfter(Duration sinceBegun) {
            return Math.max(1, Math.min(MOST_BETWEEN, sinceBegun.toSeconds() / 4));
        }

        private boolean goOn(int nowDone, int nowBound) {
            done = nowDone;
            bound = nowBound;
            CurrentWork.goOn();
            return !cancelled;
        }

        private void run(Function<Progress, A> work) {
            CurrentWork.WorkScope scope = CurrentWork.isFor(Patience.until(this::isLeft));
            try {
                CurrentWork.goOn();
                answer.complete(work.apply(this::goOn));
            } catch (Throwable failed) {
                answer.completeExceptionally(failed);
            } finally {
                scope.end();
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
        Job<A> job = new Job<>(attention);
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

    /** The job for that question, unless there was none or it was given up. */
    @SuppressWarnings("unchecked") // whatever is put under a question answers it
    public synchronized <A> @Nullable Job<A> find(JobKey<A> question) {
        Job<A> known = (Job<A>) jobs.get(question);
        return known != null && known.ask(0) ? known : null;
    }

    /** Begins nothing any more. */
    public void stop() {
        workers.shutdownNow();
    }
}
