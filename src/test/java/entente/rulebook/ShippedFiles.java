package entente.rulebook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.rulebook.read.RulebookReader;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;

/** The shipped files with one of them replaced, or with few of their rules, for tests of reading and compiling. */
public final class ShippedFiles {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));
    private static final RulebookFiles WITHOUT_EXAMPLES = only(path -> !path.startsWith("examples/"));

    /** A rule that is read without fault; line 5 is its opening. */
    public static final String RULE = """
            rule "A threat" @id(extra-threat)
              @because("{actor} threatened {other}.")
              @why("Because.") @source("Judgement")
            when
              A side threatens
            then
              Trust in the side that acts falls by 0.15
            end
            """;

    private ShippedFiles() {}

    /** With no rules but those of these concerns, and no examples but theirs: few rules are compiled soon. */
    public static RulebookFiles of(String... concerns) {
        List<String> few = Stream.of(concerns)
                .flatMap(concern -> Stream.of(concern + ".dslr", "examples/" + concern + ".yaml"))
                .toList();
        return only(path -> few.contains(path) || (!path.endsWith(".dslr") && !path.startsWith("examples/")));
    }

    private static RulebookFiles only(Predicate<String> kept) {
        SortedMap<String, String> texts = new TreeMap<>(SHIPPED.textByPath());
        texts.keySet().removeIf(kept.negate());
        return new RulebookFiles(texts);
    }

    /** The shipped files with {@code extra.dslr} beside them. */
    public static RulebookFiles withRule(String text) {
        return SHIPPED.with("extra.dslr", text);
    }

    public static RulebookFiles with(String path, String text) {
        return SHIPPED.with(path, text);
    }

    public static String text(String path) {
        return SHIPPED.textByPath().get(path);
    }

    /** What is wrong with the files. */
    public static List<Fault> faults(RulebookFiles files) {
        ThrowableAssert.ThrowingCallable reading = () -> RulebookReader.read("test", files);
        InvalidRulebook invalid = catchThrowableOfType(InvalidRulebook.class, reading);
        return invalid == null ? List.of() : invalid.faults();
    }

    /** What is wrong with an extra file of rules; no example is read. */
    public static List<Fault> faultsOfRule(String text) {
        return faults(WITHOUT_EXAMPLES.with("extra.dslr", text));
    }
}
