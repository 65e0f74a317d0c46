package entente.web.draft.rule;

import entente.web.view.NotFoundOnPage;
import java.util.Collections;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** The sentences of a rule as they stand in its form. A change to them tells where on the page to go on. */
record RuleLines(List<String> when, List<String> then) {

    static RuleLines in(MultiValueMap<String, String> fields) {
        return new RuleLines(RuleForm.lines("when", fields), RuleForm.lines("then", fields));
    }

    /** Opens the rule with another sentence, which leaves nothing of what followed from the one before. */
    String open(String opening) {
        when.clear();
        when.add(opening);
        return "#row-when-0";
    }

    String addWhen(String sentence) {
        return add("when", sentence, when);
    }

    String addThen(String sentence) {
        return add("then", sentence, then);
    }

    private static String add(String list, String sentence, List<String> lines) {
        if (sentence.isBlank()) {
            return "#new-" + list;
        }
        lines.add(sentence);
        return "#row-" + list + "-" + (lines.size() - 1);
    }

    /** @param place {@code when.2} */
    String remove(String place) {
        list(place).remove(index(place));
        return "#h-rule";
    }

    /** @param place {@code when.2} */
    String moveUp(String place) {
        int at = index(place);
        Collections.swap(list(place), at, at - 1);
        return "#row-" + place.replace('.', '-').replaceFirst("[0-9]+$", "") + (at - 1);
    }

    private List<String> list(String place) {
        List<String> list = place.startsWith("when.") ? when : then;
        int at = index(place);
        if (at < 1 || at >= list.size()) {
            throw new NotFoundOnPage("There is no such line.");
        }
        return list;
    }

    private static int index(String place) {
        try {
            return Integer.parseInt(place.replaceFirst("^(when|then)[.]", ""));
        } catch (NumberFormatException noNumber) {
            throw new NotFoundOnPage("There is no such line.");
        }
    }
}
