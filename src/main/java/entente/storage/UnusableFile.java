package entente.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in words why the data cannot be reached, where that ends a start. */
final class UnusableFile extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    UnusableFile(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return DataFileProblem.of(cause, String.valueOf(environment.getProperty("entente.data-dir")))
                .or(() -> DataFileProblem.ofServer(
                        cause, String.valueOf(environment.getProperty("spring.datasource.url"))))
                .map(dataFileProblem -> new FailureAnalysis(dataFileProblem.what(), dataFileProblem.wayOut(), cause))
                .orElse(null);
    }
}
