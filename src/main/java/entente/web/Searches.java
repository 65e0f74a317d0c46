package entente.web;

import entente.assessment.Aim;
import entente.assessment.Answer;
import entente.assessment.Bounds;
import entente.assessment.Rules;
import entente.assessment.WhatItTakes;
import entente.dialogue.Dialogue;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches that run beside the pages, a few at a time; the answers to the last ones are kept. */
@Component
final class Searches {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final int KEPT = 100;

    private final ExecutorService workers =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "search");
                thread.setDaemon(true);
                return thread;
            });

    private final Map<Question, Search> searches = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Search> eldest) {
            boolean tooMany = size() > KEPT;
            if (tooMany) {
                eldest.getValue().cancel();
            }
            return tooMany;
        }
    };

    /** What is asked, of which dialogue, under which rules. */
    record Question(Dialogue dialogue, LocalDate from, Aim aim, LocalDate horizon, String checksum) {}

    /** A search, from before it begins until after it has ended. */
    static final class Search {
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private volatile boolean cancelled;
        private volatile int tried;
        private volatile int bound;

        /** What it came to, as soon as it has ended; waits a little. */
        Optional<Answer> within(Duration patience) {
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

        int tried() {
            return tried;
        }

        int bound() {
            return bound;
        }

        private boolean goOn(int nowTried, int nowBound) {
            tried = nowTried;
            bound = nowBound;
            return !cancelled;
        }
    }

    /**
     * The search for that question; it begins where there is none yet.
     *
     * @throws RejectedExecutionException when too many are waiting
     */
    synchronized Search of(Question question, Rules rules) {
        Search known = searches.get(question);
        if (known != null) {
            return known;
        }
        Search search = new Search();
        workers.execute(() -> run(search, question, rules));
        searches.put(question, search);
        return search;
    }

    synchronized @Nullable Search find(Question question) {
        return searches.get(question);
    }

    private static void run(Search search, Question question, Rules rules) {
        try {
            search.answer.complete(WhatItTakes.to(
                    question.aim(),
                    question.dialogue(),
                    question.from(),
                    question.horizon(),
                    rules,
                    Bounds.fitting(question.dialogue().moves().size()),
                    search::goOn));
        } catch (Throwable failed) {
            search.answer.completeExceptionally(failed);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
