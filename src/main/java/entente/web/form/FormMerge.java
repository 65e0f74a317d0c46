package entente.web.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Blanks that two people changed at the same time: a three-way merge. What only one of them changed is taken; where
 * both did, and not alike, one has to choose.
 *
 * @param rows the blanks that somebody changed
 * @param values what comes of it, by blank; where nothing is chosen yet, what you typed
 */
public record FormMerge(List<MergedField> rows, Map<String, String> values) {

    static final String THEIRS = "theirs";
    static final String YOURS = "yours";

    /**
     * A blank that somebody changed.
     *
     * @param was what stood there when you began
     * @param both whether both changed it, and not alike
     * @param taken whose is taken; empty where that is still to be chosen
     */
    record MergedField(String name, String was, String theirs, String yours, boolean both, String taken) {}

    /** @param chosen {@link #THEIRS} or {@link #YOURS}, by blank */
    public static FormMerge of(
            Collection<String> names,
            Map<String, String> was,
            Map<String, String> theirs,
            Map<String, String> yours,
            Map<String, String> chosen) {
        List<MergedField> rows = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            String old = was.getOrDefault(name, "");
            String their = theirs.getOrDefault(name, "");
            String your = yours.getOrDefault(name, "");
            boolean both = !their.equals(old) && !your.equals(old) && !their.equals(your);
            String taken = both ? chosen.getOrDefault(name, "") : your.equals(old) ? THEIRS : YOURS;
            values.put(name, taken.equals(THEIRS) ? their : your);
            if (!their.equals(old) || !your.equals(old)) {
                rows.add(new MergedField(name, old, their, your, both, taken));
            }
        }
        return new FormMerge(rows, values);
    }

    /** Something is still to be chosen. */
    public boolean isOpen() {
        return rows.stream().anyMatch(row -> row.taken().isEmpty());
    }

    /** They changed something. */
    boolean isMet() {
        return rows.stream().anyMatch(row -> !row.theirs().equals(row.was()));
    }
}
