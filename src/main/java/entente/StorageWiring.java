package entente;

import entente.dialogue.Dialogues;
import entente.dialogue.Kept;
import entente.exchange.CaseFile;
import entente.storage.ShippedDialogues;
import entente.storage.StoredDialogues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The dialogues on record, kept as case files; those that Entente ships with are there before the first request. */
@Configuration(proxyBeanMethods = false)
class StorageWiring {

    private static final String SUFFIX = ".json";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Dialogues dialogues(StoredDialogues stored) {
        return stored;
    }
}
