package entente;

import entente.rulebook.ApprovalPolicy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set, each as {@code entente.…}.
 *
 * @param dataDir the folder of the database
 * @param rules a folder of rules that weigh; where they differ from the newest version, each start publishes them
 * @param hosts the names under which requests may reach the server
 * @param editing who may change rules
 * @param approval whether a second person has to approve of a draft before it is published
 */
@ConfigurationProperties("entente")
record Settings(Path dataDir, @Nullable Path rules, List<String> hosts, Editing editing, ApprovalPolicy approval) {

    /** Whoever sits at the machine, or nobody. */
    enum Editing {
        LOOPBACK,
        OFF
    }

    Settings {
        hosts = List.copyOf(hosts);
    }
}
