package entente.web.form;

import entente.dialogue.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is wrong with what was typed.
 *
 * @param byBlank at the blank that it is about
 * @param others with none of the blanks
 */
public record FieldErrors(Map<String, String> byBlank, List<String> others) {

    /** All of it, wherever it is. */
    public List<String> all() {
        return Stream.concat(byBlank.values().stream(), others.stream()).toList();
    }

    public static final FieldErrors NONE = new FieldErrors(Map.of(), List.of());

    /**
     * @param place where what the blanks hold stands in the document that was read, with a slash at the end
     * @param shown the blanks of the page
     */
    public static FieldErrors of(List<Problem> problems, String place, Set<String> shown) {
        return of(problems, place, shown, UnaryOperator.identity());
    }

    /** @param named the blank for a place, where it is not called as the place is */
    public static FieldErrors of(List<Problem> problems, String place, Set<String> shown, UnaryOperator<String> named) {
        Map<String, String> byBlank = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Problem problem : problems) {
            String blank = problem.pointer().startsWith(place)
                    ? named.apply(problem.pointer().substring(place.length()).replace('/', '.'))
                    : "";
            if (shown.contains(blank)) {
                byBlank.put(blank, problem.message());
            } else {
                others.add(problem.message());
            }
        }
        return new FieldErrors(byBlank, others);
    }
}
