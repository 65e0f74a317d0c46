package entente.rulebook;

import java.nio.file.Path;

/**
 * A few rules as the first edition of the arithmetic weighed by them, kept as they were; and a sentence and a number that
 * the second has not.
 */
public final class FirstEdition {

    public static final RulebookFiles FILES = RulebookFiles.ofFolder(Path.of("src/test/resources/first-edition"));

    private FirstEdition() {}

    /** The files with a text in the place of another that stands in one of them. */
    public static RulebookFiles with(RulebookFiles files, String path, String text, String instead) {
        String before = files.textByPath().getOrDefault(path, "");
        if (!before.contains(text)) {
            throw new IllegalArgumentException(path + " does not say " + text);
        }
        return files.with(path, before.replace(text, instead));
    }

    /** What an expert made of them: one rule, one number and one weight go on, another rule and number do not. */
    public static RulebookFiles changed() {
        RulebookFiles files = with(FILES, "friction.dslr", "falls by 0.15", "falls by 0.2");
        files = with(files, "parameters.yaml", "answer window:\n  value: 120", "answer window:\n  value: 150");
        files = with(files, "parameters.yaml", "value: 45", "value: 50");
        files = with(files, "weights.csv", "good-offices,1,5,3,", "good-offices,1,6,3,");
        return files.with("extra.dslr", """
                rule "Grumbling"
                  @id(grumbling)
                  @because("{actor} grumbled.")
                  @why("It sours the air.")
                  @source("Judgement")
                when
                  A side grumbles about the other side
                then
                  Trust in the side that acts falls by 0.01
                end
                """);
    }
}
