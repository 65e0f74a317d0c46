package entente.web.overview;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.UtcClock;
import entente.summary.Summaries;
import entente.summary.Summaries.Standing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the summaries right: those that a page shows at once, as far as that is quick, and all others beside the requests.
 */
@Component
final class SummaryKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SummaryKeeper.class);

    private static final int AT_ONCE = 50;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Archive archive;
    private final Summaries summaries;
    private final RulesInForce rulesInForce;
    private final UtcClock clock;

    /** One thread, and room for one who asks while it works: it may have passed by what is stale now. */
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(1),
            SummaryKeeper::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    private volatile boolean stopped;

    SummaryKeeper(Archive archive, Summaries summaries, RulesInForce rulesInForce, UtcClock clock) {
        this.archive = archive;
        this.summaries = summaries;
        this.rulesInForce = rulesInForce;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "summaries");
        thread.setDaemon(true);
        return thread;
    }

    Standing standing() {
        return new Standing(rulesInForce.published().checksum(), clock.today());
    }

    /** Weighs these now, as far as the patience lasts. */
    void refresh(List<String> ids, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Rules rules = rulesInForce.published();
        for (String id : ids) {
            if (System.nanoTime() - end > 0) {
                return;
            }
            weigh(id, rules);
        }
    }

    /** Sees to it that all are weighed soon. */
    void wake() {
        worker.execute(this::weighAll);
    }

    private void weighAll() {
        try {
            List<String> stale = summaries.stale(standing(), AT_ONCE);
            while (!stale.isEmpty() && !stopped) {
                Rules rules = rulesInForce.published();
                stale.forEach(id -> weighOrSay(id, rules));
                List<String> next = summaries.stale(standing(), AT_ONCE);
                if (next.equals(stale)) {
                    return;
                }
                stale = next;
            }
        } catch (RuntimeException failed) {
            LOG.warn("The list of dialogues is behind: {}", failed.toString());
        }
    }

    private void weighOrSay(String id, Rules rules) {
        try {
            if (!stopped) {
                weigh(id, rules);
            }
        } catch (RuntimeException failed) {
            LOG.warn("The list of dialogues is behind with {}: {}", id, failed.toString());
        }
    }

    private void weigh(String id, Rules rules) {
        archive.last(id).ifPresent(revision -> summaries.keep(id, Summarizer.weigh(revision, rules, clock.today())));
    }

    /** Waits for the one that is being weighed: whoever interrupts it may close the file of the database under others. */
    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        worker.shutdown();
        worker.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    }
}
