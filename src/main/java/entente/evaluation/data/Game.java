package entente.evaluation.data;

import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What both did in a repeated game, round by round.
 *
 * @param they a letter a round, the newest first: C where they cooperated, D where they defected; {@code we} so too
 */
public record Game(String they, String we) {

    /** The side that looks on: we. */
    public static final String OBSERVER = "we";

    private static final String SUBJECT = "they";
    private static final int DAYS_BETWEEN_ROUNDS = 30;
    private static final LocalDate START = LocalDate.of(2000, 1, 1);

    public int rounds() {
        return we.length();
    }

    /** So many rounds ago, 0 for the newest. */
    public boolean theyCooperated(int ago) {
        return they.charAt(ago) == 'C';
    }

    /** So many rounds ago, 0 for the newest. */
    public boolean weCooperated(int ago) {
        return we.charAt(ago) == 'C';
    }

    public boolean endsWithOurCooperation() {
        return rounds() > 0 && weCooperated(0);
    }

    /** The day before the next round. */
    public LocalDate readOn() {
        return START.plusDays((long) DAYS_BETWEEN_ROUNDS * rounds() - 1);
    }

    /** Both choose on the first day of a round. */
    public Dialogue dialogue() {
        List<Map<String, String>> moves = new ArrayList<>();
        for (int round = 0; round < rounds(); round++) {
            int ago = rounds() - 1 - round;
            String day = START.plusDays((long) DAYS_BETWEEN_ROUNDS * round).toString();
            moves.add(move("t" + round, day, SUBJECT, theyCooperated(ago)));
            moves.add(move("w" + round, day, OBSERVER, weCooperated(ago)));
        }
        return DialogueReader.read(Map.of(
                        "title",
                        "A repeated game",
                        "sides",
                        List.of(Map.of("id", OBSERVER, "name", "We"), Map.of("id", SUBJECT, "name", "They")),
                        "moves",
                        moves))
                .dialogue();
    }

    private static Map<String, String> move(String id, String day, String side, boolean cooperated) {
        return Map.of("id", id, "date", day, "actor", side, "kind", cooperated ? "cooperation" : "defection");
    }
}
