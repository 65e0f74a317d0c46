package entente.config;

import entente.rulebook.OtherEdition;
import entente.rulebook.publish.VersionCache;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;

/** Puts rules in force beside the running server; health is down until then. */
public final class RulesAtStart implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(RulesAtStart.class);

    private final VersionCache rules;
    private final Runnable putInForce;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    RulesAtStart(VersionCache rules, Runnable putInForce) {
        this.rules = rules;
        this.putInForce = putInForce;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        Thread thread = new Thread(this::run, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            putInForce.run();
            done.complete(null);
        } catch (IllegalArgumentException | OtherEdition | UncheckedIOException refused) {
            log.error("The rules cannot be used:\n{}", refused.getMessage());
            done.completeExceptionally(refused);
        } catch (Throwable broken) {
            log.error("The rules could not be compiled", broken);
            done.completeExceptionally(broken);
        }
    }

    /** @throws CompletionException when the rules cannot be read or do not compile */
    public void await() {
        done.join();
    }

    @Override
    public Health health() {
        return rules.isReady() ? Health.up().build() : Health.down().build();
    }
}
