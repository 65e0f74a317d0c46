package entente.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/**
 * The page on which a change is put together with one that somebody else made meanwhile.
 *
 * @param page where it is sent
 * @param leave where theirs stays as it is
 * @param keeps the step that puts it on record, and {@code prefix} what the names of the signature begin with
 * @param what what both changed: {@code this move}
 * @param their who changed it last
 * @param began the revision that you began with, and {@code revision} the one that this is put upon
 * @param typed what you typed, which travels on unseen
 * @param effects what it does to the scores; empty while something is still to be chosen
 * @param open whether something is still to be chosen
 */
public record MergeView(
        String title,
        String dialogue,
        String page,
        String leave,
        String keeps,
        String prefix,
        String what,
        String their,
        int began,
        int revision,
        Map<String, String> typed,
        List<MergeRow> rows,
        boolean open,
        List<String> effects,
        List<String> wrong,
        Map<String, String> signed) {

    private static final String CHOICE = "pick.";

    /** A blank in words; {@code choice} is the name of what is chosen for it. */
    public record MergeRow(
            String label, String was, String theirs, String yours, boolean both, String taken, String choice) {

        public boolean isTheirsTaken() {
            return taken.equals(FormMerge.THEIRS);
        }

        public boolean isYoursTaken() {
            return taken.equals(FormMerge.YOURS);
        }

        /** What is taken where nothing is to be chosen. */
        public String outcome() {
            return theirs.equals(yours) ? "Both alike" : isTheirsTaken() ? "Theirs" : "Yours";
        }
    }

    public static List<MergeRow> rows(
            FormMerge merged, Function<String, String> label, BiFunction<String, String, String> words) {
        return merged.rows().stream()
                .map(row -> new MergeRow(
                        label.apply(row.name()),
                        told(row.name(), row.was(), words),
                        told(row.name(), row.theirs(), words),
                        told(row.name(), row.yours(), words),
                        row.both(),
                        row.taken(),
                        CHOICE + row.name()))
                .toList();
    }

    private static String told(String name, String value, BiFunction<String, String, String> words) {
        return value.isEmpty() ? "nothing" : words.apply(name, value);
    }

    /** What a form brought as chosen, by blank. */
    public static Map<String, String> chosen(MultiValueMap<String, String> fields) {
        Map<String, String> chosen = new LinkedHashMap<>();
        fields.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(CHOICE) && (value.equals(FormMerge.THEIRS) || value.equals(FormMerge.YOURS))) {
                chosen.put(name.substring(CHOICE.length()), value);
            }
        });
        return chosen;
    }

    /** The revision that one began with, where the page says so; else the one that it shows. */
    public static int began(MultiValueMap<String, String> fields, int shown) {
        String began = FormFields.value(fields, "began");
        return began.matches("[0-9]{1,9}") ? Integer.parseInt(began) : shown;
    }

    /** The form comes from this page, and not from the one on which the change was typed. */
    public static boolean isFrom(MultiValueMap<String, String> fields) {
        return !FormFields.value(fields, "began").isEmpty();
    }
}
