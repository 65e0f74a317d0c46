package entente.exchange.events;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Kind;
import entente.rules.ShippedRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped rules say of each code which kind of move a machine's coding comes to, or that it comes to none. */
class CodedKindsTest {

    private static final List<Kind> KINDS = ShippedRules.RULES.kinds();
    private static final EventCodes CODES = new EventCodes(KINDS);

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CodedKindsTest.class.getResourceAsStream("/events/" + file)),
                StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    /** Every code of CAMEO and every event and mode of PLOVER stands in a table, with the reason where it is left out. */
    @ParameterizedTest
    @ValueSource(strings = {"codes.csv", "plover-codes.csv"})
    void takesEachCodeToOneKindOrLeavesItOut(String file) throws IOException {
        for (CSVRecord row : rows(file)) {
            String got = CODES.kind(row.get("code"))
                    .map(found -> found.kind().code() + " " + (found.exact() ? "exact" : "general"))
                    .orElse(" left out");
            assertThat(got).as(row.get("code")).isEqualTo(row.get("kind") + " " + row.get("how"));
            assertThat(row.get("why").isEmpty())
                    .as(row.get("code"))
                    .isEqualTo(!row.get("how").equals("left out"));
        }
    }

    @Test
    void tellsOfEveryCodeOfTheList() throws IOException {
        assertThat(rows("codes.csv"))
                .extracting(row -> row.get("code"))
                .containsExactlyInAnyOrderElementsOf(Cameo.names().keySet());
    }

    /** What Goldstein and PLOVER score as good, no kind counts as harm, nor the other way round. */
    @Test
    void neverTurnsHarmIntoHelp() throws IOException {
        for (String file : List.of("codes.csv", "plover-codes.csv")) {
            for (CSVRecord row : rows(file)) {
                double score = Double.parseDouble(row.get(1));
                CODES.kind(row.get("code"))
                        .ifPresent(found -> assertThat(found.kind().isCooperative())
                                .as(row.get("code"))
                                .isEqualTo(score > 0));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "081, yielding", "050, diplomatic-support", "054, recognition", "154, show-of-force", "0842, yielding",
        "166, reduced-relations", "1663, reduced-relations", "183, violence", "181, violence", "145, protest",
        "204, mass-violence", "191, military-force", "041, consultation", "072, aid", "0872, de-escalation"
    })
    void saysNoMoreThanTheCodeDoes(String code, String kind) {
        assertThat(CODES.kind(code)).map(found -> found.kind().code()).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0419", "1999", "2099", "04", "13", "10", "841", "8411", "000", "CONSULTATION", "Other"})
    void leavesOutWhatIsNoCode(String code) {
        assertThat(CODES.kind(code)).isEmpty();
    }

    @Test
    void leavesToPeopleWhatNoMachineTells() {
        Set<String> people = KINDS.stream()
                .filter(kind -> kind.coded().isEmpty())
                .map(Kind::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(people)
                .contains("embassy-reopening", "ambassador-appointment", "border-violation", "summit", "defection");
    }

    /** Roots of grave deeds have no gap through which only the bad ones fall. */
    @Test
    void leavesOutNoGraveDeed() throws IOException {
        assertThat(rows("codes.csv"))
                .filteredOn(row -> Double.parseDouble(row.get("goldstein")) < -5)
                .allSatisfy(row -> assertThat(CODES.kind(row.get("code")))
                        .as(row.get("code"))
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"13, 013", "10, 010", "42, 042", "841, 0841", "871, 0871", "57, 057", "311, 0311"})
    void tellsALostZero(String code, String whole) {
        assertThat(Cameo.withLostZero(code)).contains(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "130", "200", "042", "0841", "1", "8411", "999", "99", "", "x", "-13"})
    void takesNoOtherCodeForOneWithALostZero(String code) {
        assertThat(Cameo.withLostZero(code)).isEmpty();
    }

    /** So a column that lost its zeros can have them back without a doubt. */
    @Test
    void noCodeWithoutItsZeroIsAnotherOne() {
        assertThat(Cameo.names().keySet())
                .filteredOn(code -> code.startsWith("0"))
                .noneMatch(code -> Cameo.isCode(code.substring(1)))
                .allMatch(code -> Cameo.withLostZero(code.substring(1)).equals(java.util.Optional.of(code)));
    }
}
