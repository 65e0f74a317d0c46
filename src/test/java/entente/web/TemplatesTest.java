package entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates name each other, and handlers name templates, by text alone: whatever is named is there. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java/entente");
    private static final Pattern REFERENCE = Pattern.compile("~\\{([\\w/-]*) ?:: ?([\\w-]+)");
    private static final Pattern TAG = Pattern.compile("<[a-z](?:[^\">]|\"[^\"]*\")*>");
    private static final Pattern VIEW = Pattern.compile("\"((?:[a-z0-9-]+/)+[a-z0-9-]+)( :: [\\w-]+)?\"");

    static List<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void findTheFragmentsThatTheyName(Path template) {
        REFERENCE.matcher(text(template)).results().forEach(reference -> {
            String file = reference.group(1);
            Path named = file.isEmpty() ? template : TEMPLATES.resolve(file + ".html");
            assertThat(named).exists();
            assertThat(text(named))
                    .as(reference.group())
                    .containsPattern("th:fragment=\"" + Pattern.quote(reference.group(2)) + "\\b");
        });
    }

    /** Thymeleaf replaces a tag before it looks at its condition, so the fragment would always be there. */
    @ParameterizedTest
    @MethodSource("templates")
    void replaceNoTagThatHasACondition(Path template) {
        assertThat(TAG.matcher(text(template)).results().map(MatchResult::group))
                .filteredOn(tag -> tag.contains("th:replace="))
                .noneMatch(tag -> tag.contains("th:if=") || tag.contains("th:unless="));
    }

    /** Boot names those of errors by their status. */
    @Test
    void areNamedByAHandlerEach() {
        TreeSet<String> named = new TreeSet<>();
        for (Path code : files(CODE, ".java")) {
            VIEW.matcher(text(code))
                    .results()
                    .map(MatchResult::group)
                    .forEach(view -> named.add(view.split("\"| ::")[1]));
        }

        assertThat(templates())
                .map(template -> TEMPLATES.relativize(template).toString().replace(".html", ""))
                .filteredOn(name -> !name.startsWith("fragments/") && !name.startsWith("error/"))
                .filteredOn(name -> !name.equals("report/body"))
                .allSatisfy(name -> assertThat(named).contains(name));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
