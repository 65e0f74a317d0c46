package entente.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the data, and the way out, where that ends a start. */
final class UnusableDataAnalyzer extends AbstractFailureAnalyzer<UnusableData> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnusableData cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
