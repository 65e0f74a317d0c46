package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an earlier release kept whole is there afterwards, with each text once. */
@ParameterizedClass
@EnumSource(Database.Vendor.class)
class FilesApartTest {

    private static final RulebookFiles SHIPPED = ShippedFiles.of("friction");
    private static final RulebookFiles ODD = SHIPPED.with("extra.dslr", "\"quoted\" \\ \t – \uD83D\uDE00 \u0000\n")
            .with("signals.dslr", "");

    /** As they followed on one another; the last takes the one before it back. */
    private static final List<RulebookFiles> REVISIONS =
            List.of(SHIPPED, ODD, without("kinds.csv"), ODD.with("extra.dslr", "x"), without("kinds.csv"));

    private final Database database;

    FilesApartTest(Database.Vendor vendor) {
        database = vendor.ofMigration("10");
        EarlierRelease earlier = new EarlierRelease(database);
        earlier.version(1, SHIPPED);
        earlier.version(2, ODD);
        earlier.draft("d", "Softer", 5);
        for (int i = 0; i < REVISIONS.size(); i++) {
            earlier.revision("d", i + 1, i == 4 ? 3 : i + 1, REVISIONS.get(i));
        }
        earlier.draft("e", "Begun", 1);
        earlier.revision("e", 1, 1, ODD);
        database.migrate();
    }

    private static RulebookFiles without(String path) {
        TreeMap<String, String> texts = new TreeMap<>(ODD.textByPath());
        texts.remove(path);
        return new RulebookFiles(texts);
    }

    @Test
    void losesNothing() {
        assertThat(database.versions().all()).extracting(Version::files).containsExactly(ODD, SHIPPED);
        for (int i = 0; i < REVISIONS.size(); i++) {
            assertThat(database.drafts().find("d", i + 1)).map(Draft::files).contains(REVISIONS.get(i));
        }
        assertThat(database.drafts().all()).extracting(Draft::id).containsExactlyInAnyOrder("d", "e");
        assertThat(database.drafts().find("e")).map(Draft::files).contains(ODD);
    }

    @Test
    void keepsEachTextOnce() {
        Set<String> texts = new HashSet<>();
        REVISIONS.forEach(files -> texts.addAll(files.textByPath().values()));
        assertThat(database.rows("rulebook_text")).isEqualTo(texts.size());
    }

    @Test
    void goesOnAsBefore() {
        Draft back = database.drafts().undo("d", 5, "Ben").orElseThrow();
        assertThat(back.files()).isEqualTo(ODD);
        assertThat(database.drafts().find("d")).contains(back);
        assertThat(database.versions().publish(SHIPPED, "Ben", "Back.", 2).number())
                .isEqualTo(3);
    }
}
