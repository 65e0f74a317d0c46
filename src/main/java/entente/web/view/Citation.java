package entente.web.view;

import entente.dialogue.Dialogue;
import entente.dialogue.Source;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source and the places in it.
 *
 * @param details author, publisher and date, as far as they are known
 */
public record Citation(String title, @Nullable String url, String details, String locators) {

    public static Citation of(Source source, Set<String> locators) {
        String details = Stream.of(
                        source.author(), source.publisher(), source.date() == null ? null : Days.full(source.date()))
                .filter(detail -> detail != null)
                .collect(Collectors.joining(", "));
        return new Citation(source.title(), source.url(), details, String.join("; ", locators));
    }

    /** The sources of some moves, each once. */
    public static List<Citation> of(Stream<RecordedMove> moves, Dialogue dialogue) {
        Map<Source, Set<String>> locators = new LinkedHashMap<>();
        moves.forEach(recorded -> dialogue.sourceOf(recorded.move()).ifPresent(source -> {
            Set<String> places = locators.computeIfAbsent(source, first -> new LinkedHashSet<>());
            String locator = recorded.move().locator();
            if (locator != null) {
                places.add(locator);
            }
        }));
        return locators.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
