package entente.exchange.moves;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Kind;
import entente.dialogue.Side;
import entente.exchange.moves.MoveSentence.Part;
import entente.exchange.moves.MoveSentence.Reading;
import entente.rules.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves as people tell them in a sentence. */
class SentenceReaderTest {

    private static final SentenceReader READER = new SentenceReader(
            List.of(new Side("us", "Washington", "United States"), new Side("by", "Minsk", "Belarus")),
            ShippedRules.RULES.kinds());

    private static String part(String sentence, Part part) {
        return READER.read(sentence).reading(part).map(Reading::value).orElse("");
    }

    @Test
    void readsAllThatASentenceSays() {
        MoveSentence read = READER.read("On 4 November 2025 Washington fully lifted sanctions on Belavia"
                + " (OFAC press release, https://ofac.treasury.gov/news).");
        assertThat(read.readings())
                .extracting(Reading::part, Reading::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Part.DATE, "4 November 2025"),
                        org.assertj.core.groups.Tuple.tuple(Part.ACTOR, "us"),
                        org.assertj.core.groups.Tuple.tuple(Part.EXTENT, "full"),
                        org.assertj.core.groups.Tuple.tuple(Part.SOURCE, "OFAC press release"),
                        org.assertj.core.groups.Tuple.tuple(Part.LINK, "https://ofac.treasury.gov/news"));
        assertThat(read.summary()).isEqualTo("On 4 November 2025 Washington fully lifted sanctions on Belavia.");
        assertThat(read.kinds()).first().extracting(Kind::code).isEqualTo("sanctions-relief");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prisoner-release | At Washington's request Minsk frees a jailed U.S. citizen as a sign of goodwill.",
                "prisoner-release | Additional prisoners are freed as a result of the visit.",
                "prisoner-release | One more dual U.S.–Belarusian citizen is freed.",
                "prisoner-release | After the meeting 14 more prisoners are pardoned.",
                "prisoner-release | 52 people are freed, the largest group so far, with opposition figures among them.",
                "delegation-visit | A U.S. delegation discreetly visits Minsk and talks with the president of Belarus.",
                "delegation-visit | Another confidential visit by U.S. officials.",
                "delegation-visit | A delegation headed by Keith Kellogg is received in Minsk.",
                "confidential-contact | A confidential dialogue opens in the last months of the administration.",
                "good-offices | Minsk serves as a line of communication to Moscow.",
                "leader-call | The first phone call ever between the presidents, hours before the Alaska meeting.",
                "praise | Highly laudatory public comments by Washington after the call.",
                "praise | The appointment is well received in Minsk.",
                "sanctions-relief | John Coale brings word that sanctions on the national airline Belavia are lifted.",
                "sanctions-relief | The Office of Foreign Assets Control fully delists Belavia.",
                "promise | Coale states that Washington wants to reopen its embassy in Minsk.",
                "demand | U.S. representatives demand that it apologize to Lithuania for balloons.",
                "rejection | Minsk does not hide its annoyance at the demand and calls it unfair.",
                "doubt-voiced | Minsk doubts Washington's seriousness and reliability.",
                "envoy-appointment | John Coale is nominated as special envoy to Belarus.",
                "border-closure | Lithuania closes its border with Belarus.",
                "sanctions-imposed | The United States imposes new sanctions on potash.",
                "troop-withdrawal | Troops are withdrawn from the border."
            })
    void expectsTheRightKindAmongTheFirstThree(String kind, String sentence) {
        assertThat(READER.read(sentence).kinds().stream().limit(3))
                .extracting(Kind::code)
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by | At Washington's request Minsk frees a jailed U.S. citizen.",
                "us | A U.S. delegation visits Minsk.",
                "by | Sanctions on Washington are dropped by Belarus.",
                "'' | The delegation is received in Minsk.",
                "'' | One more dual U.S.–Belarusian citizen is freed.",
                "both | Washington and Minsk sign an agreement."
            })
    void takesForTheOneWhoActsWhoeverIsNotActedOn(String side, String sentence) {
        assertThat(part(sentence, Part.ACTOR)).isEqualTo(side);
    }

    @Test
    void countsWhatIsCountedAndNoDateAndNoShare() {
        assertThat(part("On 11 September 2025 Minsk freed 52 people.", Part.COUNT))
                .isEqualTo("52");
        assertThat(part("Minsk freed 1,200 prisoners", Part.COUNT)).isEqualTo("1200");
        assertThat(part("Minsk freed 30 % of them after 14 days", Part.COUNT)).isEmpty();
        assertThat(part("Minsk freed 30 % of them", Part.SHARE)).isEqualTo("30");
        assertThat(part("Sanctions are partly lifted", Part.EXTENT)).isEqualTo("partial");
    }

    /** Also where the year is one that nobody means. */
    @Test
    void takesNoDayOfAMonthForACount() {
        assertThat(READER.read("On 3 March 9999 Washington lifted sanctions.").readings())
                .extracting(Reading::part)
                .doesNotContain(Part.COUNT);
        assertThat(READER.read("Minsk freed 14 marchers.").readings())
                .extracting(Reading::part, Reading::value)
                .contains(org.assertj.core.groups.Tuple.tuple(Part.COUNT, "14"));
    }

    @Test
    void saysWhatItLeavesOut() {
        assertThat(READER.read("Minsk freed 14 people. " + "x".repeat(9_977)).doubts())
                .contains("There are 10,000 characters. The first 2,000 were read; the rest is left out.");
    }

    @Test
    void leavesOutWhatItCannotRead() {
        MoveSentence read = READER.read("Xyzzy happened on 3/4/2025");
        assertThat(read.readings()).isEmpty();
        assertThat(read.kinds()).isEmpty();
        assertThat(read.doubts()).singleElement().asString().contains("3/4/2025");
        assertThat(READER.read("").readings()).isEmpty();
        assertThat(part("In late January 2025 Minsk freed them", Part.DATE)).isEqualTo("late January 2025");
        assertThat(part("Since 2024 words came; see https://example.org/2025-01-02/a).", Part.DATE))
                .isEmpty();
    }
}
