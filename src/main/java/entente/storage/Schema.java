package entente.storage;

import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables, step by step. */
public final class Schema {

    private Schema() {}

    /**
     * Takes the steps that are missing.
     *
     * @throws UnusableData where steps were taken that this release does not know; nobody knows what they mean
     */
    public static void bringUp(Flyway steps) {
        Arrays.stream(steps.info().all())
                .filter(step -> step.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((earlier, later) -> later)
                .map(Schema::step)
                .ifPresent(newest -> {
                    throw new UnusableData("The data were changed by a newer Entente: it took step " + newest
                            + ", which this one does not know. Start that release, or restore a backup from before it"
                            + " into an empty folder (data restore FILE.zip --entente.data-dir=FOLDER).");
                });
        steps.migrate();
    }

    private static String step(MigrationInfo step) {
        return Objects.requireNonNull(step.getVersion()) + " (" + step.getDescription() + ")";
    }
}
