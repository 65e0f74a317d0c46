package entente.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import entente.dialogue.Kind;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.edit.NumberEdits;
import entente.rulebook.edit.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which codes come to a kind stands in one column, which tables of before have not. */
class CodedColumnTest {

    private static final String HEAD = "code,label,noun,mode,tone,issue,cameo,goldstein,plover,repeat";
    private static final String VISIT =
            "\nvisit,visits,visit,contact,cooperative,relations,042,1.9,CONSULT:visit,whole";
    private static final String CALL = "\ncall,calls,call,contact,cooperative,relations,041,1,CONSULT:phone,whole";

    private static List<CellFault> faults(String table) {
        List<CellFault> faults = new ArrayList<>();
        TablesReader.kinds(table, faults::add);
        return faults;
    }

    @Test
    void readsCodesAndBeginnings() {
        Map<String, Kind> kinds = TablesReader.kinds(
                HEAD + ",coded" + VISIT + ",042  043 CONSULT:visit" + CALL + ",04* CONSULT*\n", fault -> {});

        assertThat(kinds.get("visit"))
                .extracting(Kind::coded, Kind::isUnspecific)
                .containsExactly(List.of("042", "043", "CONSULT:visit"), false);
        assertThat(kinds.get("call")).extracting(Kind::isUnspecific).isEqualTo(true);
    }

    @Test
    void tellsACodeThatTwoKindsHave() {
        assertThat(faults(HEAD + ",coded" + VISIT + ",042 04*" + CALL + ",041 04*\n"))
                .extracting(CellFault::line, CellFault::column, CellFault::word, CellFault::message)
                .containsExactly(tuple(
                        3, "coded", "04*", "This code goes to \"visits\" already. A code goes to one kind at most."));
        assertThat(faults(HEAD + ",coded" + VISIT + ",042 042\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "21", "*", "0*", "210", "04**", "04210", "CONSULT:", "consult", "042;043"})
    void tellsWhatIsNoCode(String code) {
        assertThat(faults(HEAD + ",coded" + VISIT + "," + code + "\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.word()).isEqualTo(code);
                    assertThat(fault.message()).startsWith("Expected codes of CAMEO and PLOVER");
                });
    }

    /** Then what a machine codes comes to no kind. */
    @Test
    void readsATableOfBefore() {
        assertThat(faults(HEAD + VISIT + "\n")).isEmpty();
        assertThat(TablesReader.kinds(HEAD + VISIT + "\n", fault -> {}).values())
                .extracting(Kind::coded)
                .containsExactly(List.of());
        assertThat(faults(HEAD.replace(",repeat", "") + VISIT.replace(",whole", "") + "\n"))
                .isEmpty();
        assertThat(faults(HEAD.replace(",plover", "") + VISIT.replace(",CONSULT:visit", "") + "\n"))
                .extracting(CellFault::message)
                .containsExactly("Expected the columns " + HEAD + ",coded,undoes.");
    }

    private static RulebookFiles ofBefore() {
        String narrow = ShippedFiles.text("kinds.csv")
                .lines()
                .map(line -> line.substring(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1)))
                .collect(Collectors.joining("\n", "", "\n"));
        return ShippedFiles.with("kinds.csv", narrow);
    }

    /** Else what is typed would be lost. */
    @Test
    void takesACodeIntoATableOfBefore() {
        RulebookFiles before = ofBefore();
        assertThat(ShippedFiles.faults(before)).isEmpty();

        RulebookFiles changed = NumberEdits.kind(before, "summit", Map.of("coded", "044"));
        assertThat(RulebookReader.read("1", changed).kinds().get("summit"))
                .extracting(Kind::coded)
                .isEqualTo(List.of("044"));
        assertThat(NumberEdits.kind(before, "summit", Map.of("noun", "meeting at the top")))
                .extracting(RuleTable.KINDS::columns)
                .isEqualTo(RuleTable.KINDS.columns(before));
    }

    @Test
    void saysOfACodeThatItIsNew() {
        assertThat(entente.rulebook.diff.RulebookDiff.between(
                        RulebookReader.read("1", ofBefore()), RulebookReader.read("2", ShippedFiles.of())))
                .extracting(change -> change.words())
                .contains(
                        "“lifts sanctions” has the codes for machines 085 RETREAT:ease instead of none.",
                        "“lifts sanctions” has the deeds it takes back sanctions-imposed instead of none.");
    }

    private static final String CLOSING =
            "\nclosing,closes,closing,deed,conflictual,diplomatic,161,-4,SANCTION,whole,,";

    @Test
    void readsWhatAKindTakesBack() {
        String table = HEAD + ",coded,undoes" + VISIT + ",,closing" + CLOSING + "\n";

        assertThat(faults(table)).isEmpty();
        assertThat(TablesReader.kinds(table, fault -> {}).get("visit"))
                .extracting(Kind::undoes)
                .isEqualTo(List.of("closing"));
    }

    /** Only hostile deeds are taken back, and by what helps. */
    @ParameterizedTest
    @ValueSource(strings = {"visit", "opening", "closing,"})
    void tellsWhatCannotBeTakenBack(String undone) {
        String word = undone.replace(",", "");
        String table =
                HEAD + ",coded,undoes" + (undone.endsWith(",") ? CLOSING + word : VISIT + ",," + word + CLOSING) + "\n";

        assertThat(faults(table)).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("undoes");
            assertThat(fault.word()).isEqualTo(word);
            assertThat(fault.message()).startsWith("Expected codes of hostile deeds of this table");
        });
    }
}
