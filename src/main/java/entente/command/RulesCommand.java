package entente.command;

import entente.config.ClasspathFiles;
import entente.config.StorageConfiguration;
import entente.dialogue.UtcClock;
import entente.drools.RulebookCompiler;
import entente.job.Progress;
import entente.rulebook.Compiler;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.OtherEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.check.Check;
import entente.rulebook.check.ExampleResult;
import entente.rulebook.effect.DialogueImpact;
import entente.rulebook.effect.Impact;
import entente.rulebook.read.RulebookReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** {@code rules check FOLDER} and {@code rules impact FOLDER}, for those who keep their rules in files. */
public final class RulesCommand {

    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;

    public RulesCommand(PrintStream out) {
        this.out = out;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("rules");
    }

    /** @return 0 where the rules are sound, 1 where they are not, 2 where the command is not understood */
    public int run(String... arguments) {
        if (arguments.length != 3 || !(arguments[1].equals("check") || arguments[1].equals("impact"))) {
            out.println("Use: rules check FOLDER, or rules impact FOLDER");
            return MISUSED;
        }
        RulebookFiles files;
        try {
            files = RulebookFiles.ofFolder(Path.of(arguments[2]));
        } catch (UncheckedIOException unreadable) {
            out.println(unreadable.getMessage());
            return MISUSED;
        } catch (InvalidRulebook unsound) {
            unsound.faults().stream().map(Fault::inWords).forEach(out::println);
            return UNSOUND;
        }
        try {
            return arguments[1].equals("check") ? check(files) : impact(files);
        } catch (OtherEdition old) {
            out.println(old.getMessage());
            return UNSOUND;
        }
    }

    private static Compiler.CompiledRules compile(Rulebook rulebook) {
        return RulebookCompiler.compile(rulebook.ofThisEdition());
    }

    private int check(RulebookFiles files) {
        Check check = Check.of(files, RulesCommand::compile);
        check.faults().stream().map(Fault::inWords).forEach(out::println);
        check.examples().stream()
                .map(ExampleResult::fault)
                .flatMap(Optional::stream)
                .map(Fault::inWords)
                .forEach(out::println);
        out.println(
                check.isSound()
                        ? "Sound: " + check.examples().size() + " examples do what they say."
                        : "Not sound: what is above stands in the way.");
        return check.isSound() ? SOUND : UNSOUND;
    }

    /** What the rules of the folder would do to the shipped dialogues, beside the rules that Entente ships with. */
    private int impact(RulebookFiles files) {
        try (Compiler.CompiledRules before =
                        compile(RulebookReader.read("shipped", new RulebookFiles(ClasspathFiles.textByPath("rules"))));
                Compiler.CompiledRules after = compile(RulebookReader.read("folder", files))) {
            LocalDate today = new UtcClock(Clock.systemUTC()).today();
            Impact.of(StorageConfiguration.shipped(), before, after, today, Progress.UNHEARD)
                    .dialogues()
                    .forEach(this::tell);
            return SOUND;
        } catch (InvalidRulebook unsound) {
            unsound.faults().stream().map(Fault::inWords).forEach(out::println);
            return UNSOUND;
        }
    }

    private void tell(DialogueImpact impact) {
        out.println(
                impact.title() + ", as of " + impact.day() + (impact.isAffected() ? ":" : ": nothing is otherwise."));
        impact.hindrancesAfter().forEach(problem -> out.println("  " + problem.pointer() + ": " + problem.message()));
        impact.directions().stream()
                .filter(direction -> !direction.findings().isEmpty())
                .forEach(direction -> {
                    out.printf(
                            Locale.ROOT,
                            "  trust of %s in %s: %.1f → %.1f%n",
                            direction.observer(),
                            direction.subject(),
                            direction.before().score(),
                            direction.after().score());
                    direction
                            .findings()
                            .forEach(shift -> out.printf(
                                    Locale.ROOT,
                                    "    %+.2f (%s) %s%n",
                                    shift.cause().points(),
                                    shift.how().word(),
                                    shift.cause().because()));
                });
    }
}
