package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import entente.account.AccessToken;
import entente.account.Account;
import entente.account.Audit;
import entente.account.AuditEvent;
import entente.account.Caller;
import entente.account.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts, their tokens and the trace of what they did are kept, in one transaction each. */
@ParameterizedClass
@EnumSource(Database.Vendor.class)
class StoredAccountsTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-15T12:00:00Z");
    private static final Caller ROOT = new Caller("Root", Role.ADMINISTRATOR, "192.0.2.1");
    private static final Audit.AuditQuery ALL = new Audit.AuditQuery("", null, null);

    private final Database database;
    private final StoredAudit audit;
    private final StoredAccounts accounts;
    private final StoredTokens tokens;

    StoredAccountsTest(Database.Vendor vendor) {
        database = vendor.fresh();
        audit = auditOn(NOON);
        Clock clock = Clock.fixed(NOON.toInstant(), ZoneOffset.UTC);
        accounts = new StoredAccounts(database.client(), database.transaction(), audit, clock);
        tokens = new StoredTokens(database.client(), database.transaction(), audit, clock);
        accounts.add("Root", Role.ADMINISTRATOR, "hash", null, Caller.ENTENTE);
    }

    private StoredAudit auditOn(OffsetDateTime time) {
        return new StoredAudit(
                database.client(), database.transaction(), Clock.fixed(time.toInstant(), ZoneOffset.UTC));
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        audit.each(ALL, event -> actions.add(event.actor() + ": " + event.action() + " " + event.object()));
        return actions;
    }

    @Test
    void findsAnAccountHoweverItsNameIsWritten() {
        Account made = accounts.add("Zoë Ådal", Role.ANALYST, "hash", null, ROOT);

        assertThat(made).isEqualTo(new Account("Zoë Ådal", Role.ANALYST, null, true, false, 1, NOON));
        assertThat(accounts.find(" zoe\u0308 a\u030adal")).contains(made);
        assertThat(accounts.passwordHash("ZOË ÅDAL")).contains("hash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.add("zoë ådal", Role.VIEWER, "other", null, ROOT))
                .withMessageContaining("is taken");
        assertThat(accounts.all()).extracting(Account::name).containsExactly("Root", "Zoë Ådal");
    }

    @Test
    void findsWhoComesFromAProvider() {
        Account made = accounts.add("Ida", Role.VIEWER, null, "https://id.example 42", ROOT);

        assertThat(accounts.ofSubject("https://id.example 42")).contains(made);
        assertThat(accounts.ofSubject("https://other.example 42")).isEmpty();
        assertThat(accounts.passwordHash("Ida")).isEmpty();
        assertThat(made.hasPassword()).isFalse();
    }

    @Test
    void countsWhatEndsSessions() {
        accounts.add("Ida", Role.VIEWER, "hash", null, ROOT);

        accounts.give("Ida", Role.ANALYST, ROOT);
        accounts.changePassword("Ida", "other", false, ROOT);
        accounts.disable("Ida", ROOT);

        assertThat(accounts.find("Ida")).contains(new Account("Ida", Role.ANALYST, null, false, true, 4, NOON));
        assertThat(accounts.passwordHash("Ida")).contains("other");
        assertThat(actions())
                .containsExactly(
                        "Entente: make account Root",
                        "Root: make account Ida",
                        "Root: change role Ida",
                        "Root: change password Ida",
                        "Root: disable account Ida");
    }

    @Test
    void keepsTheLastAdministrator() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.disable("Root", ROOT));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.give("Root", Role.RULE_EDITOR, ROOT));

        assertThat(accounts.find("Root")).get().extracting(Account::role).isEqualTo(Role.ADMINISTRATOR);
        assertThat(actions()).containsExactly("Entente: make account Root");
    }

    @Test
    void findsATokenByItsSecretAlone() {
        AccessToken token = new AccessToken("abc", "Root", "Nightly", NOON, NOON.plusDays(2), null, null);
        tokens.add(token, "hash", ROOT);

        assertThat(tokens.find("abc", "hash")).contains(token);
        assertThat(tokens.find("abc", "other")).isEmpty();
        tokens.used(token, NOON.plusHours(1));
        assertThat(tokens.of("Root")).extracting(AccessToken::usedAt).containsExactly(NOON.plusHours(1));
    }

    @Test
    void revokesATokenOfItsOwnerAlone() {
        tokens.add(new AccessToken("abc", "Root", "Nightly", NOON, NOON.plusDays(2), null, null), "hash", ROOT);

        tokens.revoke("Somebody", "abc", ROOT);
        assertThat(tokens.of("Root")).hasSize(1);
        tokens.revoke("Root", "abc", ROOT);
        tokens.revoke("Root", "abc", ROOT);

        assertThat(tokens.of("Root")).isEmpty();
        assertThat(tokens.find("abc", "hash"))
                .get()
                .extracting(AccessToken::revokedAt)
                .isEqualTo(NOON);
        assertThat(actions())
                .containsExactly("Entente: make account Root", "Root: make token Root", "Root: revoke token Root");
    }

    @Test
    void leavesNoTraceOfWhatIsRolledBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    accounts.add("Ida", Role.VIEWER, "hash", null, ROOT);
                    throw new IllegalStateException("after it");
                }));

        assertThat(accounts.find("Ida")).isEmpty();
        assertThat(actions()).containsExactly("Entente: make account Root");
    }

    @Test
    void findsWhatWasDoneByWordsAndDays() {
        auditOn(NOON.plus(Duration.ofHours(12))).add(ROOT, "publish", "version 2", "100 % better_now");
        auditOn(NOON.plusDays(3)).add(ROOT, "publish", "version 3", "");

        assertThat(objects(new Audit.AuditQuery("PUBLISH", null, null))).containsExactly("version 3", "version 2");
        assertThat(objects(new Audit.AuditQuery("%", null, null))).containsExactly("version 2");
        assertThat(objects(new Audit.AuditQuery("better_now", null, null))).containsExactly("version 2");
        assertThat(objects(new Audit.AuditQuery("r_n", null, null))).containsExactly("version 2");
        assertThat(objects(new Audit.AuditQuery("192.0.2", LocalDate.of(2026, 1, 16), LocalDate.of(2026, 1, 16))))
                .containsExactly("version 2");
        assertThat(objects(new Audit.AuditQuery("", LocalDate.of(2026, 1, 17), null)))
                .containsExactly("version 3");
    }

    private List<String> objects(Audit.AuditQuery query) {
        return audit.find(query, Long.MAX_VALUE, 100).stream()
                .map(AuditEvent::object)
                .toList();
    }

    @Test
    void givesMoreThanAPageInItsOrder() {
        for (int i = 0; i < 1001; i++) {
            audit.add(ROOT, "try", Integer.toString(i), "");
        }
        List<AuditEvent> all = new ArrayList<>();
        audit.each(new Audit.AuditQuery("try", null, null), all::add);

        assertThat(all).hasSize(1001).isSortedAccordingTo((a, b) -> Long.compare(a.number(), b.number()));
        List<AuditEvent> newest = audit.find(new Audit.AuditQuery("try", null, null), Long.MAX_VALUE, 10);
        assertThat(newest)
                .extracting(AuditEvent::object)
                .startsWith("1000", "999")
                .hasSize(10);
        assertThat(audit.find(
                        new Audit.AuditQuery("try", null, null), newest.get(9).number(), 1))
                .extracting(AuditEvent::object)
                .containsExactly("990");
    }
}
