package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.DayOrder;
import entente.exchange.moves.MoveColumn;
import entente.exchange.moves.SheetMapping;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was said of a dialogue's sheets holds until something else is said. */
class StoredMappingsTest {

    private static SheetMapping mapping(String heading) {
        return new SheetMapping(
                "Züge",
                3,
                Map.of(MoveColumn.DATE, heading),
                DayOrder.DAY_FIRST,
                Map.of(MoveColumn.ACTOR, Map.of("Government", "us")));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheLastOneOfEachDialogue(Database.Vendor vendor) {
        Database database = vendor.fresh();
        StoredMappings mappings = new StoredMappings(database.client(), database.transaction());
        assertThat(mappings.of("one")).isEmpty();
        mappings.keep("one", mapping("When"));
        mappings.keep("other", mapping("Day"));
        mappings.keep("one", mapping("Дата"));
        assertThat(mappings.of("one")).hasValue(mapping("Дата"));
        assertThat(mappings.of("other")).hasValue(mapping("Day"));
    }
}
