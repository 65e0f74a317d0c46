package entente.config;

import entente.evaluation.data.DataFiles;
import entente.evaluation.data.EvaluationData;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** What a rulebook is held against, as it comes with Entente. */
public final class ShippedData {

    private static final Supplier<EvaluationData> READ =
            SingletonSupplier.of(() -> EvaluationData.of(new DataFiles(ClasspathFiles.textByPath("evaluation"))));

    private ShippedData() {}

    /** Read when it is first asked for: a server that nobody asks how good its score is needs none of it. */
    public static EvaluationData read() {
        return READ.get();
    }
}
