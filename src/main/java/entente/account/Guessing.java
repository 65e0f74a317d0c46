package entente.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/** How soon somebody comes to a password who tries the likeliest first. */
final class Guessing {

    /** Of the scores 0 to 4, the first that takes 10^8 guesses or more. */
    private static final int HARD = 3;

    private static final int FEWEST_DIFFERENT = 5;

    /** Knows the 30,000 commonest passwords, the commonest words and names, and what people do to them. */
    private static final Zxcvbn LIKELIEST = new Zxcvbn();

    private Guessing() {}

    /** Of a password and the name of its account, both in the form that names are compared in. */
    static boolean isEasy(String password, String account) {
        return password.contains(account)
                || password.chars().distinct().count() < FEWEST_DIFFERENT
                || LIKELIEST.measure(password, List.of(account, "entente")).getScore() < HARD;
    }
}
