package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the database is opened with, where nobody says otherwise. */
class DatabaseSettingsTest {

    @Test
    void writeEachCommitBeforeItIsAcknowledged() {
        assertThat(Database.setting("spring.datasource.url").split(";", -1))
                .startsWith("jdbc:h2:file:${entente.data-dir}/entente")
                .contains("WRITE_DELAY=0");
    }

    @Test
    void leaveItToEntenteToKeepTheFileSmall() {
        assertThat(Database.setting("spring.datasource.url").split(";", -1)).contains("MAX_COMPACT_TIME=0");
    }

    @Test
    void leaveTheConsoleOff() {
        assertThat(Database.setting("spring.h2.console.enabled")).isEqualTo("false");
    }
}
