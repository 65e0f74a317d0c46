package entente.api.dialogue;

import entente.api.http.EditRequest;
import entente.api.http.RefusedRequest;
import entente.dialogue.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The parts of a form with a file to bring in; what is said of it may come as a file or as a field. */
final class ImportParts {

    private static final String FILE = "file";
    private static final String MAPPING = "mapping";
    private static final String ACTORS = "actors";

    /** What stands in the query, or in a field of the form. */
    private static final Set<String> PARAMETERS = Set.of("dry-run", "restore-zeros", "encoding", "author", "reason");

    private final byte[] file;
    private final Map<String, String> texts;

    private ImportParts(byte[] file, Map<String, String> texts) {
        this.file = file;
        this.texts = texts;
    }

    /** @throws RefusedRequest where there is not one file, another part, or both mapping and actors */
    static ImportParts of(MultipartHttpServletRequest request) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        List<MultipartFile> files = request.getFiles(FILE);
        if (files.size() != 1) {
            problems.add(new Problem(
                    "", "Expected one part called \"file\", with the name of a file. Got " + files.size() + "."));
        }
        for (String part : names(request)) {
            if (!Set.of(FILE, MAPPING, ACTORS).contains(part) && !PARAMETERS.contains(part)) {
                problems.add(new Problem("", "There is no part \"" + part + "\". Expected file, mapping or actors."));
            }
        }
        for (String name : List.of(MAPPING, ACTORS)) {
            String text = text(request, name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        if (texts.size() > 1) {
            problems.add(new Problem("", "Expected a mapping, or actors where the file holds coded events. Got both."));
        }
        if (!problems.isEmpty()) {
            throw RefusedRequest.badBody(problems);
        }
        return new ImportParts(files.get(0).getBytes(), texts);
    }

    private static Set<String> names(MultipartHttpServletRequest request) throws IOException {
        Set<String> names = new LinkedHashSet<>(request.getMultiFileMap().keySet());
        try {
            request.getParts().stream().map(Part::getName).forEach(names::add);
        } catch (ServletException noForm) {
            throw RefusedRequest.badBody(List.of(new Problem("", "Expected a form with parts.")));
        }
        return names;
    }

    private static @Nullable String text(MultipartHttpServletRequest request, String name) throws IOException {
        MultipartFile part = request.getFile(name);
        return part == null ? request.getParameter(name) : EditRequest.text(part.getBytes());
    }

    byte[] file() {
        return file;
    }

    /** How its sheets are written; empty where nothing is said. */
    String mapping() {
        return Objects.requireNonNullElse(texts.get(MAPPING), "");
    }

    /** Who in its coded events acts for whom; empty where it holds none. */
    String actors() {
        return Objects.requireNonNullElse(texts.get(ACTORS), "");
    }
}
