package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step that was released never changes: a database that took it refuses another of its number. */
class MigrationsTest {

    private static final String CHECKSUMS = "SELECT \"checksum\" FROM \"flyway_schema_history\""
            + " WHERE \"version\" IN ('1', '2', '3') ORDER BY \"installed_rank\"";

    @ParameterizedTest
    @EnumSource
    void areWhatTheyWere(Database.Vendor vendor) {
        assertThat(vendor.fresh().client().sql(CHECKSUMS).query(Integer.class).list())
                .containsExactly(-86294037, 2122875495, -1576828476);
    }

    @ParameterizedTest
    @EnumSource
    void areTakenOnce(Database.Vendor vendor) {
        Database database = vendor.ofMigration("2");

        database.migrate();
        database.migrate();

        assertThat(database.client().sql(CHECKSUMS).query(Integer.class).list()).hasSize(3);
    }

    /** Flyway itself would let them be, and what they hold would be misread or lost. */
    @ParameterizedTest
    @EnumSource
    void areRefusedWhereANewerReleaseTookMore(Database.Vendor vendor) {
        Database database = vendor.fresh();
        database.client()
                .sql(
                        "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                                + " VALUES (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1, 'sa', 1, TRUE)")
                .update();

        assertThatExceptionOfType(UnusableData.class)
                .isThrownBy(database::migrate)
                .withMessageContaining("a newer Entente: it took step 99 (of tomorrow)")
                .withMessageContaining("Start that release, or restore a backup");
    }
}
