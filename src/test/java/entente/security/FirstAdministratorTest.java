package entente.security;

import static org.assertj.core.api.Assertions.assertThat;

import entente.WholeApplication;
import entente.account.Account;
import entente.account.Accounts;
import entente.account.Caller;
import entente.account.Passwords;
import entente.account.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Whoever runs Entente always finds a way in. */
@WholeApplication
@TestPropertySource(properties = "entente.editing=accounts")
class FirstAdministratorTest {

    @TempDir
    private static Path data;

    @Autowired
    private Access access;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Settings settings;

    @DynamicPropertySource
    static void dataDir(DynamicPropertyRegistry registry) {
        registry.add("entente.data-dir", () -> data);
    }

    private void start(boolean reset) {
        Settings these = new Settings(
                settings.dataDir(),
                null,
                settings.hosts(),
                settings.editing(),
                settings.reading(),
                settings.oidcRole(),
                settings.approval(),
                settings.sessionLifetime(),
                reset,
                60);
        new FirstAdministrator(access, accounts, passwords, these).start();
    }

    private boolean isPassword(String word) {
        return passwords.matches(word, accounts.passwordHash("administrator").orElseThrow());
    }

    @Test
    void keepsTheFileUntilThePasswordIsChangedAndMakesAnotherWhenAsked() throws Exception {
        Path file = data.resolve("administrator-password");
        String first = Files.readString(file).strip();
        assertThat(isPassword(first)).isTrue();
        start(false);
        assertThat(file).hasContent(first);

        accounts.changePassword("administrator", passwords.hash("of my own choosing"), false, Caller.ENTENTE);
        start(false);
        assertThat(file).doesNotExist();
        assertThat(isPassword("of my own choosing")).isTrue();

        accounts.add("Root", Role.ADMINISTRATOR, "hash", null, Caller.ENTENTE);
        accounts.disable("administrator", Caller.ENTENTE);
        start(true);
        assertThat(isPassword(Files.readString(file).strip())).isTrue();
        assertThat(accounts.find("administrator"))
                .get()
                .extracting(Account::role, Account::disabled, Account::passwordIsNew)
                .containsExactly(Role.ADMINISTRATOR, false, true);
    }
}
