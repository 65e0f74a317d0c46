package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessor;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.exchange.wire.AssessmentWriter;
import entente.exchange.wire.Detail;
import entente.rules.ShippedRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the README shows is what there is. */
class ReadmeTest {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^(\\w+) +\\S.*? ([→⇢]) (.+)$");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void showsTheDiagramThatHoldsTheCode() throws IOException {
        Map<String, Set<String>> solid = new TreeMap<>();
        Map<String, Set<String>> dotted = new TreeMap<>();
        Matcher line = PACKAGE.matcher(block("```\ndialogue "));
        while (line.find()) {
            if (!line.group(3).equals("nothing")) {
                (line.group(2).equals("→") ? solid : dotted)
                        .put(
                                line.group(1),
                                new TreeSet<>(Arrays.asList(line.group(3).split(", ", -1))));
            }
        }
        assertThat(new PackageDiagram(solid, dotted)).isEqualTo(PackageDiagram.parse(diagram()));
    }

    @Test
    void showsWhatTheScoringCallAnswers() throws IOException {
        String call = block("```\ncurl ");
        String request = call.substring(call.indexOf("-d '") + 4, call.lastIndexOf('\''));
        Dialogue dialogue =
                CaseFile.read(request.getBytes(StandardCharsets.UTF_8)).dialogue();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        AssessmentWriter.write(
                Assessor.assess(dialogue, ShippedRules.RULES, Objects.requireNonNull(dialogue.asOf())),
                Detail.SCORES,
                answer);
        String withoutChecksum =
                answer.toString(StandardCharsets.UTF_8).replace(ShippedRules.RULES.checksum(), "sha256:…");
        assertThat(JSON.readTree(block("```json\n"))).isEqualTo(JSON.readTree(withoutChecksum));
    }

    /** The text between the fence that {@code start} begins with and the next. */
    private static String block(String start) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf(start);
        assertThat(from).as("a block that starts with " + start).isNotNegative();
        int text = readme.indexOf('\n', from) + 1;
        return readme.substring(text, readme.indexOf("```", text));
    }

    private static String diagram() throws IOException {
        return Files.readString(Path.of("src/test/resources/architecture.puml"));
    }
}
