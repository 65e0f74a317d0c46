package entente.evaluation.data;

/**
 * How people of one study went on after a game so far.
 *
 * @param times how often it was seen, above 0
 * @param cooperated how often of these they cooperated next
 */
public record Seen(String study, Game game, long times, long cooperated) {

    public Seen {
        if (times <= 0 || cooperated < 0 || cooperated > times) {
            throw new IllegalArgumentException(
                    "Of " + times + " times that a game was seen they cooperated next " + cooperated + " times.");
        }
    }

    Seen plus(Seen other) {
        return new Seen(study, game, times + other.times, cooperated + other.cooperated);
    }
}
