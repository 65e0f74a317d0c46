package entente.docket;

import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the docket remembers of one side. */
final class Book {

    /** Its concessions that still wait for an answer, oldest first. */
    final NavigableSet<Step> waiting =
            new TreeSet<>(Comparator.comparing(Step::day).thenComparing(Step::id));
    /** Its promises not yet delivered, oldest first, by the kind promised. */
    final Map<String, Map<String, Pledge>> pledges = new LinkedHashMap<>();

    final Set<String> kindsSeen = new HashSet<>();

    @Nullable
    LocalDate lastDemand;

    @Nullable
    LocalDate lastThreat;

    @Nullable
    Move lastMove;
    /** Moves since the last long gap. */
    int spell;
    /** How often in a row it failed to answer or to deliver. */
    int lapses;

    static int since(@Nullable LocalDate earlier, LocalDate day) {
        return earlier == null ? Occasion.NEVER : Days.between(earlier, day);
    }

    void moved(Move move, int spellGap) {
        spell = lastMove != null && since(lastMove.day(), move.day()) <= spellGap ? spell + 1 : 1;
        lastMove = move;
        kindsSeen.add(move.kind());
    }

    /** Counts a failure; how many in a row there were before it. */
    int lapse() {
        return lapses++;
    }
}
