package entente;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set, each as {@code entente.…}.
 *
 * @param dataDir the folder of the database
 * @param rules a folder of rules that weighs instead of the packaged ones
 * @param hosts the names under which requests may reach the server
 */
@ConfigurationProperties("entente")
record Settings(Path dataDir, @Nullable Path rules, List<String> hosts) {

    Settings {
        hosts = List.copyOf(hosts);
    }
}
