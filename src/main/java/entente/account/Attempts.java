package entente.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what somebody tries, and makes them wait when it is too often. */
public final class Attempts {

    /** So many of those seen last are remembered. */
    private static final int REMEMBERED = 10_000;

    private final int most;
    private final Duration per;

    private final Map<String, Bucket> left = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @param most so many in that time; one more becomes free as soon as its share of the time has passed */
    public Attempts(int most, Duration per) {
        this.most = most;
        this.per = per;
    }

    /** Takes one attempt. @return how long to wait for the next where none was left */
    public Optional<Duration> take(String who) {
        ConsumptionProbe probe = left.computeIfAbsent(
                        who,
                        each -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(most).refillGreedy(most, per))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    /** Gives one back that turned out not to count. */
    public void giveBack(String who) {
        Bucket bucket = left.get(who);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    /** After one that succeeded. */
    public void forget(String who) {
        left.remove(who);
    }
}
