package entente.security;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Caller;
import entente.account.Passwords;
import entente.account.Role;
import entente.account.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the first administrator a password, in a file that nobody else can read. It has to be changed at first use, and
 * the file goes at the next start after that.
 */
@Component
final class FirstAdministrator {

    static final String NAME = "administrator";
    static final String FILE = "administrator-password";

    private final Access access;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Path file;
    private final boolean reset;

    FirstAdministrator(Access access, Accounts accounts, Passwords passwords, Settings settings) {
        this.access = access;
        this.accounts = accounts;
        this.passwords = passwords;
        this.reset = settings.resetAdministrator();
        this.file = settings.dataDir().resolve(FILE).toAbsolutePath().normalize();
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        if (!access.hasAccounts()) {
            return;
        }
        try {
            List<Account> known = accounts.all();
            if (known.isEmpty() || reset) {
                String password = Secrets.word(24);
                write(password); // before the account, or a crash in between would lock everyone out
                try {
                    give(passwords.hash(password));
                } catch (IllegalArgumentException taken) { // by another process that starts on the same database
                    Files.deleteIfExists(file);
                    return;
                }
                System.out.println("The way in is the account \"" + NAME
                        + "\". Its password, for the first login alone, is in " + file);
            } else if (known.stream().noneMatch(account -> account.name().equals(NAME) && account.passwordIsNew())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The first password cannot be written to " + file, unwritable);
        }
    }

    private void give(String hash) {
        if (accounts.find(NAME).isEmpty()) {
            accounts.add(NAME, Role.ADMINISTRATOR, hash, null, Caller.ENTENTE);
            return;
        }
        accounts.give(NAME, Role.ADMINISTRATOR, Caller.ENTENTE);
        accounts.enable(NAME, Caller.ENTENTE);
        accounts.changePassword(NAME, hash, true, Caller.ENTENTE);
    }

    private void write(String password) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createFile(
                file,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        Files.write(file, (password + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
