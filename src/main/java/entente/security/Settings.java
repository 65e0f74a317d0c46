package entente.security;

import entente.account.Role;
import entente.rulebook.publish.ApprovalPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set, each as {@code entente.…}.
 *
 * @param dataDir the folder of the database
 * @param rules a folder of rules that weigh; where they differ from the newest version, each start publishes them
 * @param hosts the names under which requests may reach the server
 * @param editing who may change rules and dialogues
 * @param reading who may read and score
 * @param oidcRole what somebody gets who is new and comes from an OpenID provider
 * @param approval whether a second person has to approve of a draft before it is published
 * @param sessionLifetime how long somebody stays logged in, however much they do
 * @param resetAdministrator whether this start gives the first administrator another password, as the first one did
 * @param scoringsPerMinute how many costly requests an anonymous client of another machine may send in a minute
 */
@ConfigurationProperties("entente")
public record Settings(
        Path dataDir,
        @Nullable Path rules,
        List<String> hosts,
        EditingPolicy editing,
        ReadingPolicy reading,
        Role oidcRole,
        ApprovalPolicy approval,
        Duration sessionLifetime,
        boolean resetAdministrator,
        int scoringsPerMinute) {

    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(5);
    private static final Duration LONGEST_SESSION = Duration.ofDays(31);

    /** Those whose role lets them, whoever sits at the machine, or nobody. */
    enum EditingPolicy {
        ACCOUNTS,
        LOOPBACK,
        OFF
    }

    /** Everyone, or those who have an account. */
    enum ReadingPolicy {
        EVERYONE(Role.VISITOR),
        ACCOUNTS(Role.VIEWER);

        private final Role least;

        ReadingPolicy(Role least) {
            this.least = least;
        }

        Role least() {
            return least;
        }
    }

    public Settings {
        hosts = List.copyOf(hosts);
        if (!Role.given().contains(oidcRole)) {
            throw new IllegalArgumentException(
                    "entente.oidc-role is viewer, analyst, rule-editor or administrator, and not " + oidcRole.label());
        }
        if (sessionLifetime.compareTo(SHORTEST_SESSION) < 0 || sessionLifetime.compareTo(LONGEST_SESSION) > 0) {
            throw new IllegalArgumentException(
                    "entente.session-lifetime is between 5m and 31d, such as 12h, and not " + sessionLifetime);
        }
        if (scoringsPerMinute < 1) {
            throw new IllegalArgumentException("entente.scorings-per-minute is at least 1");
        }
    }
}
