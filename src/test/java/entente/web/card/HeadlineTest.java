package entente.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import entente.trust.Evidence;
import entente.trust.Opinion;
import entente.web.SiteDialogues;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, NOT_SHOWN",
        "1, 0, NOT_SHOWN",
        "3, 0, YES",
        "3, 3, NOT_SHOWN",
        "1.64, 1.59, NOT_SHOWN",
        "1.59, 1.64, NOT_SHOWN",
        "0, 1, NOT_SHOWN",
        "0, 3, NO"
    })
    void answersByTheRangeAndNotByTheScore(double positive, double negative, String answer) {
        assertThat(Headline.TrustAnswer.of(new Opinion(new Evidence(positive, negative), 0.5, 1.1)))
                .isEqualTo(Headline.TrustAnswer.valueOf(answer));
    }

    @Test
    void tellsWhyTrustInWashingtonFellInOctoberAndWhatRestoredIt() {
        Headline minsk = Headline.of(SiteDialogues.read(SiteDialogues.usBelarus(), LocalDate.of(2025, 12, 5)))
                .get(1);

        assertThat(minsk.question()).isEqualTo("Can Washington be trusted to deliver?");
        assertThat(minsk.trust()).isEqualTo("Minsk’s trust in Washington");
        assertThat(story(minsk))
                .startsWith("It fell by ")
                .contains(" in October 2025: ", "sanctions relief (Belavia)", "demand", "on 4 November 2025: ");
        assertThat(minsk.story())
                .extracting(Headline.LinkedText::href)
                .contains("/dialogues/us-belarus-2025?date=2025-11-04#why");
    }

    @Test
    void saysThatNothingRestoredItWhileNothingHas() {
        Headline minsk = Headline.of(SiteDialogues.read(SiteDialogues.usBelarus(), LocalDate.of(2025, 11, 3)))
                .get(1);

        assertThat(story(minsk)).startsWith("It fell by ").endsWith(" Nothing has restored it since.");
    }

    @Test
    void tellsOfTheRiseWhereNothingFell() {
        Headline washington = Headline.of(SiteDialogues.read(SiteDialogues.usBelarus(), LocalDate.of(2025, 6, 30)))
                .get(0);

        assertThat(story(washington)).startsWith("It has risen by ").contains("; what did most for it, on ");
    }

    @Test
    void saysThatThereIsNoEvidence() {
        Headline north = Headline.of(
                        SiteDialogues.read(SiteDialogues.stored(SiteDialogues.northSouth()), LocalDate.of(2025, 6, 30)))
                .get(0);

        assertThat(north.answer()).isEqualTo(Headline.TrustAnswer.NOT_SHOWN);
        assertThat(story(north)).isEqualTo("Nothing on record speaks for it yet.");
    }

    private static String story(Headline headline) {
        return headline.story().stream().map(Headline.LinkedText::text).collect(Collectors.joining());
    }
}
