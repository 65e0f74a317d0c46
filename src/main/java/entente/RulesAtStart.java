package entente;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.RulesNotReady;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;

/** The one rulebook that is read at the start, compiled beside the running server; health is down until then. */
final class RulesAtStart implements RulesInForce, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(RulesAtStart.class);

    private final Supplier<Rules> compile;
    private final CompletableFuture<Rules> compiled = new CompletableFuture<>();

    RulesAtStart(Supplier<Rules> compile) {
        this.compile = compile;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        Thread thread = new Thread(this::run, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            compiled.complete(compile.get());
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            log.error("The rules cannot be used:\n{}", refused.getMessage());
            compiled.completeExceptionally(refused);
        } catch (Throwable broken) {
            log.error("The rules could not be compiled", broken);
            compiled.completeExceptionally(broken);
        }
    }

    /** @throws CompletionException when the rules cannot be read or do not compile */
    void await() {
        compiled.join();
    }

    @Override
    public Rules published() {
        if (!compiled.isDone() || compiled.isCompletedExceptionally()) {
            throw new RulesNotReady();
        }
        return compiled.join();
    }

    @Override
    public List<Rules> versions() {
        return List.of(published());
    }

    @Override
    public Health health() {
        return compiled.isDone() && !compiled.isCompletedExceptionally()
                ? Health.up().build()
                : Health.down().build();
    }
}
