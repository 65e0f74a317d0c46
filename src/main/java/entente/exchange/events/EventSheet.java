package entente.exchange.events;

import entente.dialogue.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Coded events as a collection exports them.
 *
 * @param collection as people call it
 * @param rows how many were read, without the headings
 * @param events between two that are not the same, by row
 * @param unpaired how many are of one alone
 * @param unreadable how many rows cannot be read, and are left out
 * @param problems of those rows, the first of them
 */
public record EventSheet(
        String collection, int rows, List<CodedEvent> events, int unpaired, int unreadable, List<Problem> problems) {

    public EventSheet {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /** Who acts or is acted upon, and how often. */
    public Map<String, Integer> actors() {
        Map<String, Integer> counts = new HashMap<>();
        events.forEach(event ->
                Stream.of(event.actor(), event.target()).forEach(actor -> counts.merge(actor, 1, Integer::sum)));
        return counts;
    }

    /** Who acts on those, or is acted upon by them, and how often. */
    public Map<String, Integer> partners(Set<String> of) {
        Map<String, Integer> counts = new HashMap<>();
        events.forEach(event -> {
            if (of.contains(event.target())) {
                counts.merge(event.actor(), 1, Integer::sum);
            }
            if (of.contains(event.actor())) {
                counts.merge(event.target(), 1, Integer::sum);
            }
        });
        return counts;
    }
}
