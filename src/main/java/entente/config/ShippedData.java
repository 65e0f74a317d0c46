package entente.config;

import entente.dialogue.StoredDialogue;
import entente.evaluation.data.DataFiles;
import entente.evaluation.data.EvaluationData;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a rulebook is held against, as it comes with Entente. Read when it is first asked for: a server that nobody asks
 * needs none of it.
 */
public final class ShippedData {

    private static final Supplier<EvaluationData> READ =
            SingletonSupplier.of(() -> EvaluationData.of(new DataFiles(ClasspathFiles.textByPath("evaluation"))));

    private static final Supplier<List<StoredDialogue>> HISTORIES = SingletonSupplier.of(() ->
            EvaluationData.of(new DataFiles(ClasspathFiles.textByPath("evaluation/histories"))).histories().stream()
                    .map(history -> new StoredDialogue(history.id(), history.dialogue()))
                    .toList());

    private ShippedData() {}

    public static EvaluationData read() {
        return READ.get();
    }

    /** The dialogues of the past, without what people did in experiments, which is longer. */
    public static List<StoredDialogue> histories() {
        return HISTORIES.get();
    }
}
