package entente.command;

import entente.assessment.Edition;
import entente.config.ClasspathFiles;
import entente.config.ShippedData;
import entente.config.StorageConfiguration;
import entente.dialogue.UtcClock;
import entente.drools.RulebookCompiler;
import entente.evaluation.Evaluation;
import entente.evaluation.data.DataFiles;
import entente.evaluation.data.EvaluationData;
import entente.evaluation.data.UnreadableData;
import entente.job.Progress;
import entente.rulebook.Compiler;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.RulebookReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code evaluate [FOLDER] [--rules=FOLDER]}: how good the score is, on the data that ship or on those of a folder. */
public final class EvaluateCommand {

    private static final int DONE = 0;
    private static final int UNREADABLE = 1;
    private static final int MISUSED = 2;

    private static final String RULES = "--rules=";
    private static final int TOLD_EVERY = 250;

    private final PrintStream out;
    private final PrintStream err;

    /** @param err hears how far it is */
    public EvaluateCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("evaluate");
    }

    /**
     * @return 0 where it was evaluated, however good; 1 where the rules or the data cannot be read, with what is wrong
     *     where; 2 where the command is not understood
     */
    public int run(String... arguments) {
        List<String> folders = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        Arrays.stream(arguments).skip(1).forEach(argument -> {
            if (argument.startsWith(RULES)) {
                rules.add(argument.substring(RULES.length()));
            } else {
                folders.add(argument);
            }
        });
        if (folders.size() > 1
                || rules.size() > 1
                || folders.stream().anyMatch(folder -> folder.startsWith("-") || folder.isBlank())) {
            err.println(
                    "Use: evaluate, or evaluate FOLDER for data of your own; with --rules=FOLDER for rules of your own");
            return MISUSED;
        }
        try {
            Rulebook rulebook = RulebookReader.read(
                    rules.isEmpty() ? "shipped" : rules.get(0),
                    rules.isEmpty()
                            ? new RulebookFiles(ClasspathFiles.textByPath("rules"))
                            : RulebookFiles.ofFolder(Path.of(rules.get(0))));
            EvaluationData data = folders.isEmpty()
                    ? ShippedData.read()
                    : EvaluationData.of(DataFiles.ofFolder(Path.of(folders.get(0))));
            new EvaluationText(data, out).print(evaluate(rulebook, data));
            return DONE;
        } catch (InvalidRulebook unsound) {
            unsound.faults().stream().map(Fault::inWords).forEach(err::println);
        } catch (UnreadableData | UncheckedIOException unreadable) {
            err.println(unreadable.getMessage());
        }
        return UNREADABLE;
    }

    private Evaluation evaluate(Rulebook rulebook, EvaluationData data) {
        try (Compiler.CompiledRules compiled = RulebookCompiler.compile(rulebook.ofThisEdition())) {
            LocalDate today = new UtcClock(Clock.systemUTC()).today();
            return Evaluation.of(
                    new Edition(rulebook.version(), rulebook.checksum()),
                    () -> compiled,
                    data,
                    StorageConfiguration.shipped(),
                    today,
                    heard());
        }
    }

    private Progress heard() {
        int[] told = {0};
        return (done, all) -> {
            if (done >= told[0] + TOLD_EVERY) {
                told[0] = done;
                err.println(done + " of " + all + " games, histories and strategies");
            }
            return true;
        };
    }
}
