package entente.web.evaluation;

import entente.web.view.NotFoundOnPage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of an evaluation one page shows; the page that names none sums it up. */
enum EvaluationPart {
    PEOPLE("People"),
    HISTORIES("Histories"),
    GAMING("Gaming"),
    RECORD("On record");

    private final String title;

    EvaluationPart(String title) {
        this.title = title;
    }

    /** The way to a part. */
    record PartLink(String title, String href, boolean current) {}

    /** @throws NotFoundOnPage when there is no such part */
    static @Nullable EvaluationPart named(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFoundOnPage("An evaluation has no part “" + word + "”."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The way to every part.
     *
     * @param page the address of the sum, with whatever stands behind its question mark
     */
    static List<PartLink> links(String page, @Nullable EvaluationPart current) {
        String joint = page.contains("?") ? "&" : "?";
        return Stream.concat(
                        Stream.of(new PartLink("In short", page, current == null)),
                        Arrays.stream(values())
                                .map(part -> new PartLink(
                                        part.title, page + joint + "part=" + part.word(), part == current)))
                .toList();
    }
}
