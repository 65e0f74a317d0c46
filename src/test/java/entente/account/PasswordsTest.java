package entente.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be the password of an account. */
class PasswordsTest {

    private static final String EASY = "That password is too easy to guess: it is a common one, or close to one. Choose"
            + " several words that have nothing to do with each other.";

    @Test
    void refusesEveryPasswordOfTheCommonestHoweverItIsWritten() throws IOException {
        List<String> commonest = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();

        assertThat(commonest)
                .hasSizeGreaterThan(10_000)
                .filteredOn(password -> password.length() >= Passwords.SHORTEST)
                .hasSizeGreaterThan(100)
                .flatExtracting(password -> List.of(password, password.toUpperCase(Locale.ROOT), fullWidth(password)))
                .filteredOn(password -> !isRefused(password))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1q2w3e4r5t6y",
                "qwerty123456",
                "password1234",
                "P@ssw0rd1234",
                "iloveyou1234",
                "manchesterunited",
                "trustno1trustno1",
                "aaaaaaaaaaab",
                "aabbccddaabb",
                "Administrator",
                "EntenteEntente",
                " passwordpassword "
            })
    void refusesWhatIsCloseToACommonOne(String password) {
        assertThat(Passwords.objection(password, "Ann")).hasValue(EASY);
    }

    @Test
    void refusesWhatHoldsTheNameOfTheAccountHoweverItIsWritten() {
        assertThat(Passwords.objection("xk9 ＢＡＲＮＡＢＹ vt7q", "Barnaby")).hasValue(EASY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "green table house",
                "8#kd0Vmwq(lz",
                "лодка стол берёза",
                "x2m9r7kq4hzt8wpe5vnj"
            })
    void takesSeveralWordsAndWhatIsRandom(String password) {
        assertThat(Passwords.objection(password, "Ann")).isEmpty();
    }

    /** They have no L; a short name of other letters may well stand in one, by chance. */
    @Test
    void takesEveryPasswordThatItMakesItself() {
        assertThat(Stream.generate(() -> Secrets.word(20)).limit(200))
                .allMatch(password -> Passwords.objection(password, "Lil").isEmpty());
    }

    private static boolean isRefused(String password) {
        return Passwords.objection(password, "Ann").isPresent();
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(letter -> letter > ' ' && letter <= '~' ? letter + 0xFEE0 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
