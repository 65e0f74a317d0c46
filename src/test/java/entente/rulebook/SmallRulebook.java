package entente.rulebook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.rulebook.read.RulebookReader;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;

/** The shipped files with one of them replaced, for tests of reading. */
public final class SmallRulebook {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));

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

    private SmallRulebook() {}

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

    /** What is wrong with an extra file of rules. */
    public static List<Fault> faultsOfRule(String text) {
        return faults(withRule(text));
    }
}
