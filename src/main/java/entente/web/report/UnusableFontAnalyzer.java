package entente.web.report;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which font cannot be used, where that ends a start. */
final class UnusableFontAnalyzer extends AbstractFailureAnalyzer<UnusableFont> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnusableFont cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
