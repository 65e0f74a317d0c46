package entente.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one reading, so that all are told at once. */
public final class Faults {

    /** Past this many, the rest would not be read. */
    private static final int MOST = 200;

    private static final int LONGEST_WORD = 60;

    private final List<Fault> faults = new ArrayList<>();

    public void add(String file, int line, String word, String message) {
        if (faults.size() < MOST) {
            faults.add(new Fault(file, line, shown(word), message));
        }
    }

    /** Whether no more is told, so that it is no use to read on. */
    public boolean isFull() {
        return faults.size() == MOST;
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidRulebook(faults);
        }
    }

    private static String shown(String word) {
        String clean = Text.visible(word);
        return clean.length() > LONGEST_WORD ? clean.substring(0, LONGEST_WORD) + "…" : clean;
    }
}
