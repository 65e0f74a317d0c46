package entente.rulebook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.CellFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables travel to spreadsheets and back. */
class RuleTableTest {

    private static final RulebookFiles FILES = RulebookFiles.ofFolder(Path.of("rules"));

    /** As a spreadsheet gives them: without the headings, numbered from 10 in steps of 10. */
    private static SortedMap<Integer, List<String>> rows(RuleTable table) {
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        List<List<String>> sheet = table.sheet(FILES);
        for (int i = 1; i < sheet.size(); i++) {
            rows.put(10 * i, new ArrayList<>(sheet.get(i)));
        }
        return rows;
    }

    private static List<CellFault> faults(RuleTable table, SortedMap<Integer, List<String>> rows) {
        WrongCells wrong = catchThrowableOfType(WrongCells.class, () -> table.with(FILES, rows));
        return wrong == null ? List.of() : wrong.faults();
    }

    static Stream<Arguments> cells() {
        return Stream.of(RuleTable.values())
                .flatMap(table -> table.columns().stream().map(column -> Arguments.of(table, column)));
    }

    @ParameterizedTest
    @EnumSource(RuleTable.class)
    void comesBackAsItWas(RuleTable table) {
        assertThat(table.with(FILES, rows(table))).isEqualTo(FILES);
    }

    @Test
    void changesOnlyTheLinesThatDiffer() {
        SortedMap<Integer, List<String>> rows = rows(RuleTable.WEIGHTS);
        rows.get(20).set(2, "2.5");
        List<String> before = FILES.textByPath().get("weights.csv").lines().toList();
        List<String> after = RuleTable.WEIGHTS
                .with(FILES, rows)
                .textByPath()
                .get("weights.csv")
                .lines()
                .toList();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(2)).startsWith("delegation-visit,1,2.5,");
        List<String> others = new ArrayList<>(after);
        others.set(2, before.get(2));
        assertThat(others).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void refusesWhatASpreadsheetWouldTakeForAFormula(RuleTable table, String column) {
        for (String text : new String[] {"=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1+1", "\uFF1D1"}) {
            SortedMap<Integer, List<String>> rows = rows(table);
            rows.get(30).set(table.columns().indexOf(column), text);
            assertThat(faults(table, rows))
                    .contains(new CellFault(
                            30,
                            column,
                            text.strip(),
                            "A spreadsheet would take this for a formula. Begin with a letter or a digit."));
        }
    }

    @Test
    void namesTheRowAndColumnOfEachFault() {
        SortedMap<Integer, List<String>> rows = rows(RuleTable.WEIGHTS);
        rows.get(10).set(2, "70");
        rows.get(20).set(6, "");
        rows.put(9000, List.of("nothing", "1", "1", "1", "1", "Why.", "Judgement"));
        assertThat(faults(RuleTable.WEIGHTS, rows))
                .containsExactly(
                        new CellFault(10, "value", "70", "Expected a number from 0 to 10 in the column \"value\"."),
                        new CellFault(20, "source", "", "The column \"source\" is empty here; every row needs it."),
                        new CellFault(9000, "kind", "nothing", "kinds.csv has no such kind."));
    }

    @Test
    void refusesATableThatIsTooLong() {
        SortedMap<Integer, List<String>> rows = rows(RuleTable.WEIGHTS);
        for (int i = 0; i < 2000; i++) {
            rows.put(10_000 + i, List.of("summit", String.valueOf(i), "1", "1", "1", "x".repeat(900), "Judgement"));
        }
        assertThat(faults(RuleTable.WEIGHTS, rows)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "-x"})
    void noEditSmugglesAFormulaIn(String text) {
        RulebookFiles files = NumberEdits.weight(FILES, "summit", "1", Map.of("why", text));
        assertThat(ShippedFiles.faults(files))
                .singleElement()
                .satisfies(fault -> assertThat(fault.inWords())
                        .startsWith("weights.csv:5, \"" + text + "\": A spreadsheet would take this for a formula."));
    }

    @Test
    void aNumberMayBeginWithAMinus() {
        assertThat(RuleTable.KINDS.sheet(FILES))
                .anySatisfy(row -> assertThat(row.get(7)).startsWith("-"));
        assertThat(RuleTable.KINDS.faults(FILES)).isEmpty();
    }
}
