package entente.rulebook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.rulebook.Example;
import entente.rulebook.Faults;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.read.ExamplesReader;
import entente.rulebook.read.RulebookReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Examples are changed in their files, and nothing else is. */
class ExampleEditsTest {

    private static final RulebookFiles FILES = RulebookFiles.ofFolder(Path.of("rules"));

    private static final List<String> NASTY = List.of(
            "a: b",
            "# no comment",
            "- a dash",
            "it's",
            "''",
            "{}",
            "[a, b]",
            "a, b",
            "yes",
            "Null",
            "~",
            "52",
            "1e3",
            "0x1f",
            "2025-01-10",
            "&a",
            "*a",
            "!tag x",
            "!!java.net.URL [x]",
            "|",
            "> x",
            "%TAG",
            "@at",
            "`tick`",
            "? x",
            "---",
            "...",
            "<<",
            "=",
            "\"quoted\"",
            "back\\slash",
            "two\nlines",
            "two\r\n- example: x",
            "next\u0085line\u2028and\u2029one",
            "tab\tbed",
            "bell\u0007",
            "zero\u200bwidth",
            "\ufeffmark",
            "half \ud800 pair",
            "Минск, 中文, 🙂",
            "é",
            "  spaces  ",
            "#~ off",
            "x #y",
            "x: ",
            ":x",
            "rule \"x\"",
            "");

    private static Map<String, Object> threat(String name) {
        return Map.of(
                "example",
                name,
                "rule",
                "hard-words",
                "fires",
                true,
                "asOf",
                "2025-02-01",
                "moves",
                List.of(move("Belavia")));
    }

    private static Map<String, Object> move(String subject) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("id", "m1");
        move.put("date", "2025-01-10");
        move.put("actor", "a");
        move.put("kind", "threat");
        move.put("subject", subject);
        return move;
    }

    @Test
    void writesEveryShippedExampleAsItStands() {
        assertThat(ExampleBlock.of(FILES))
                .hasSameSizeAs(RulebookReader.read("1", FILES).examples())
                .allSatisfy(block -> assertThat(ExampleEdits.replace(FILES, block.id(), block.fields())
                                .checksum())
                        .as(block.id())
                        .isEqualTo(FILES.checksum()));
    }

    @Test
    void addsAtTheEndAndRemovesAgain() {
        RulebookFiles added = ExampleEdits.add(FILES, "friction", threat("Aland threatens: loudly."));
        assertThat(added.textByPath().get("examples/friction.yaml"))
                .startsWith(FILES.textByPath().get("examples/friction.yaml"))
                .endsWith("""

                        - example: 'Aland threatens: loudly.'
                          rule: hard-words
                          fires: yes
                          asOf: 2025-02-01
                          moves:
                            - {id: m1, date: 2025-01-10, actor: a, kind: threat, subject: Belavia}
                        """);
        List<ExampleBlock> blocks = ExampleBlock.of(added).stream()
                .filter(block -> block.concern().equals("friction"))
                .toList();
        String last = blocks.get(blocks.size() - 1).id();
        assertThat(RulebookReader.read("2", added).examples())
                .anyMatch(example -> example.name().equals("Aland threatens: loudly."));
        assertThat(ExampleEdits.remove(added, last).textByPath().get("examples/friction.yaml"))
                .isEqualTo(FILES.textByPath().get("examples/friction.yaml"));
    }

    @Test
    void beginsAFileAndRefusesOneThatCannotBe() {
        assertThat(ExampleEdits.add(FILES, "on-record", threat("A."))
                        .textByPath()
                        .get("examples/on-record.yaml"))
                .startsWith("# a is Aland and b is Borland, unless an example names its own sides.\n\n- example: A.\n");
        assertThatIllegalArgumentException().isThrownBy(() -> ExampleEdits.add(FILES, "../x", threat("A.")));
        assertThatIllegalArgumentException().isThrownBy(() -> ExampleEdits.remove(FILES, "friction.99"));
    }

    @Test
    void leavesCommentsAndNeighboursAsTheyAre() {
        String text = """
                # Head.
                # More of it.

                -   example: One.   # said so
                    rule: threat
                    fires: yes
                    asOf: 2025-02-01
                    moves: [{id: m1, date: 2025-01-10, actor: a, kind: threat}]
                # Between.

                - example: Two.
                  rule: threat
                  fires: yes
                  asOf: 2025-02-01
                  moves: []
                # End.
                """;
        RulebookFiles files = FILES.with("examples/extra.yaml", text);
        assertThat(ExampleEdits.replace(files, "extra.2", threat("Three."))
                        .textByPath()
                        .get("examples/extra.yaml"))
                .startsWith(text.substring(0, text.indexOf("- example: Two.")))
                .contains("- example: Three.\n")
                .endsWith("subject: Belavia}\n# End.\n");
        assertThat(ExampleEdits.remove(files, "extra.1").textByPath().get("examples/extra.yaml"))
                .startsWith("# Head.\n# More of it.\n\n# Between.\n\n- example: Two.");
    }

    @Test
    void readsBackWhatWasTypedOrRefusesIt() {
        Random random = new Random(7);
        int readBack = 0;
        for (int i = 0; i < 1_500; i++) {
            String name = nasty(random);
            String why = nasty(random);
            String subject = nasty(random);
            Map<String, Object> fields = new LinkedHashMap<>(threat(name));
            fields.put("why", why);
            fields.put("moves", List.of(move(subject)));
            RulebookFiles files = ExampleEdits.add(FILES, "extra", fields);
            Faults faults = new Faults();
            List<Example> read = new ExamplesReader(
                            "examples/extra.yaml", java.util.Set.of("hard-words"), java.util.Set.of("threat"), faults)
                    .read(java.util.Objects.requireNonNull(files.textByPath().get("examples/extra.yaml")));
            if (faults.all().isEmpty()) {
                readBack++;
                assertThat(read).singleElement().satisfies(example -> {
                    assertThat(example.name()).isEqualTo(Text.oneLine(name));
                    assertThat(example.why()).isEqualTo(Text.oneLine(why));
                    assertThat(example.dialogue().moves().get(0).subject()).isEqualTo(Text.oneLine(subject));
                });
            }
        }
        assertThat(readBack).isGreaterThan(150);
    }

    private static String nasty(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            words.add(NASTY.get(random.nextInt(NASTY.size())));
        }
        return String.join(random.nextBoolean() ? " " : "", words);
    }
}
