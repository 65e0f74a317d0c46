package entente.web.view;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a side does, said of both sides: {@code reopens its embassy} becomes {@code reopen their embassy}. */
final class JointWords {

    private static final Map<String, String> IRREGULAR = Map.of("is", "are", "has", "have", "does", "do", "goes", "go");
    private static final Set<String> BETWEEN_VERBS = Set.of("and", "or");
    private static final Set<String> AFTER_A_VERB = Set.of("up", "out", "down", "off", "back", "in", "on");
    private static final Set<String> HISSING = Set.of("sses", "shes", "ches", "xes", "zzes");

    private JointWords() {}

    /** @param label the label of a kind, which begins with a verb */
    static String of(String label) {
        String[] words = label.split(" ");
        words[0] = verb(words[0]);
        int next = words.length > 1 && AFTER_A_VERB.contains(words[1]) ? 2 : 1;
        if (words.length > next + 1 && BETWEEN_VERBS.contains(words[next])) {
            words[next + 1] = verb(words[next + 1]);
        }
        return String.join(" ", words).replace("the other side", "each other").replaceAll("\\bits\\b", "their");
    }

    private static String verb(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        String irregular = IRREGULAR.get(small);
        if (irregular != null) {
            return irregular;
        }
        if (!small.endsWith("s") || small.endsWith("ss")) {
            return word;
        }
        if (small.length() > "dies".length() && small.endsWith("ies")) {
            return word.substring(0, word.length() - "ies".length()) + "y";
        }
        boolean hisses = HISSING.stream().anyMatch(small::endsWith);
        return word.substring(0, word.length() - (hisses ? "es" : "s").length());
    }
}
