package entente.rulebook;

/**
 * An edition of the arithmetic that makes scores of evidence. Numbers of one mean something else in another, so each
 * rulebook is written for one, and Entente weighs by one alone.
 *
 * @param number counted from 1
 */
public record ArithmeticEdition(int number) {

    /** That of the rulebooks that do not say which. */
    public static final ArithmeticEdition FIRST = new ArithmeticEdition(1);

    /** The one that Entente weighs by. */
    public static final ArithmeticEdition CURRENT = new ArithmeticEdition(2);

    public boolean isCurrent() {
        return equals(CURRENT);
    }

    /** {@code the first edition}. */
    public String inWords() {
        return switch (number) {
            case 1 -> "the first edition";
            case 2 -> "the second edition";
            default -> "edition " + number;
        };
    }
}
