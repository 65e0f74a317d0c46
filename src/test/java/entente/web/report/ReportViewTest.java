package entente.web.report;

import static entente.dialogue.MoveFixture.move;
import static entente.web.SiteDialogues.northSouth;
import static entente.web.SiteDialogues.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.dialogue.Change;
import entente.dialogue.DialogueFixture;
import entente.dialogue.MoveFixture;
import entente.dialogue.Revision;
import entente.dialogue.StoredDialogue;
import entente.rules.ShippedRules;
import entente.web.Site;
import entente.web.SiteDialogues;
import entente.web.card.CommitmentCard;
import entente.web.card.Headline;
import entente.web.card.ProposalView;
import entente.web.card.VerdictCard;
import entente.web.history.ReadingContext;
import entente.web.history.RecordAsOf;
import entente.web.report.ScoreBreakdown.BreakdownRow;
import entente.web.view.Address;
import entente.web.view.AsOf;
import entente.web.view.Citation;
import entente.web.view.Readings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportViewTest {

    private static final List<String> KINDS =
            List.of("prisoner-release", "sanctions-relief", "delegation-visit", "praise", "threat", "detention");

    static ReportView report(StoredDialogue storedDialogue) {
        Change change = new Change(3, "Ada", "Corrected", Site.NOW.atOffset(ZoneOffset.UTC), false);
        Address address = new Address(storedDialogue.id(), null);
        return ReportView.of(
                new ReadingContext(
                        RecordAsOf.standing(new Revision(storedDialogue.id(), storedDialogue.dialogue(), change)),
                        AsOf.of(storedDialogue, null, address, LocalDate.of(2026, 1, 15)),
                        ShippedRules.RULES,
                        address,
                        new Readings()),
                List.of(),
                Site.NOW,
                (proposal, assessed) -> Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 400})
    void reasonsAddUpToTheScoreHoweverManyThereAre(int moves) {
        ReportView report = report(random(moves));
        for (ScoreBreakdown scoreBreakdown : Stream.concat(
                        report.ledgers().stream(), report.readinessLedgers().stream())
                .toList()) {
            double sum = scoreBreakdown.base();
            for (BreakdownRow row : scoreBreakdown.rows()) {
                sum += row.reason().points();
                assertThat(row.after()).isCloseTo(sum, within(1e-9));
            }
            assertThat(sum).isCloseTo(scoreBreakdown.score(), within(1e-9));
            assertThat(scoreBreakdown.rows().stream()
                            .filter(row -> row.reason().because().endsWith("summed up.")))
                    .allSatisfy(row -> assertThat(row.reason().because()).doesNotStartWith("1 "));
        }
    }

    @Test
    void sumsUpOnlyTheSmallestReasonsWhereTheyAreMany() {
        assertThat(report(random(400)).ledgers()).allSatisfy(scoreBreakdown -> {
            assertThat(scoreBreakdown.shortened()).isTrue();
            assertThat(scoreBreakdown.rows().stream()
                            .filter(row -> !row.reason().because().endsWith("summed up.")))
                    .hasSizeBetween(ScoreBreakdown.MOST / 2, 2 * ScoreBreakdown.MOST);
        });
    }

    @Test
    void showsTheScoreOfTheDialoguePage() {
        StoredDialogue storedDialogue = SiteDialogues.usBelarus();
        LocalDate asOf = LocalDate.of(2025, 12, 5);

        assertThat(report(storedDialogue).headlines())
                .extracting(Headline::score)
                .isEqualTo(Headline.of(SiteDialogues.read(storedDialogue, asOf)).stream()
                        .map(Headline::score)
                        .toList());
        assertThat(report(storedDialogue).ledgers())
                .extracting(ScoreBreakdown::whole)
                .isEqualTo(report(storedDialogue).headlines().stream()
                        .map(Headline::score)
                        .toList());
    }

    @Test
    void numbersEachSourceOnceInTheOrderOfTheMoves() {
        ReportView report = report(stored(northSouth()
                .with(
                        praise("m1", "2025-01-01").having("source", Map.of("title", "B")),
                        praise("m2", "2025-01-02").having("source", Map.of("title", "A")),
                        praise("m3", "2025-01-03").having("source", Map.of("title", "B")),
                        praise("m4", "2025-01-04"))));

        assertThat(report.sources().sources()).extracting(Citation::title).containsExactly("B", "A");
        assertThat(report.record())
                .extracting(moveEntry -> report.sources().number(moveEntry.move()))
                .containsExactly(1, 2, 1, null);
    }

    private static MoveFixture praise(String id, String date) {
        return move(id).on(date).by("n").kind("praise");
    }

    @Test
    void tellsWhatIsOpenTheFirstDueFirst() {
        ReportView report = report(stored(northSouth()
                .asOf("2026-01-15")
                .with(
                        promise("m1", "2025-01-01", "n").promising("sanctions-relief"),
                        promise("m2", "2025-01-02", "n")
                                .promising("prisoner-release")
                                .due("2026-03-01"),
                        promise("m3", "2025-01-03", "n")
                                .promising("embassy-reopening")
                                .due("2025-03-01"),
                        promise("m4", "2025-01-04", "s")
                                .promising("prisoner-release")
                                .due("2025-03-01"),
                        move("m5")
                                .on("2025-01-05")
                                .by("s")
                                .kind("prisoner-release")
                                .fulfilling("m4"),
                        move("m6").on("2025-01-06").by("s").kind("sanctions-relief"))));

        assertThat(report.pledges())
                .extracting(CommitmentCard::promised)
                .containsExactly("Reopening of the embassy", "Sanctions relief", "Release of prisoners");
        assertThat(report.pledges().get(1).due())
                .isEqualTo("No date was named; counts as due by 1 January 2026, 14 days ago");
        assertThat(report.exchanges())
                .singleElement()
                .extracting(exchange -> exchange.given().move().id())
                .isEqualTo("m6");
    }

    private static MoveFixture promise(String id, String date, String side) {
        return move(id).on(date).by(side).kind("promise");
    }

    @Test
    void tellsProposalsWithWhatTheAssessmentSaysOfThem() {
        ReportView report = report(stored(northSouth()
                .having(
                        "proposals",
                        List.of(
                                Map.of(
                                        "id",
                                        "p1",
                                        "date",
                                        "2025-05-01",
                                        "from",
                                        "s",
                                        "asks",
                                        List.of(Map.of("kind", "sanctions-relief", "extent", "partial")),
                                        "offers",
                                        List.of(Map.of("kind", "prisoner-release", "scale", 3))),
                                Map.of(
                                        "id",
                                        "p2",
                                        "date",
                                        "2030-05-01",
                                        "from",
                                        "s",
                                        "asks",
                                        List.of(),
                                        "offers",
                                        List.of())))));

        assertThat(report.proposals()).singleElement().satisfies(proposed -> {
            ProposalView proposal = proposed.proposal();
            assertThat(proposal.lead()).isEqualTo("South to North, 1 May 2025");
            assertThat(proposal.asks()).containsExactly("sanctions relief, in part");
            assertThat(proposal.offers()).containsExactly("release of prisoners, count 3");
            assertThat(proposal.verdicts())
                    .extracting(VerdictCard::question)
                    .containsExactly("Is it worth making for North?", "Is it worth making for South?");
        });
        assertThat(report.proposalsInShort()).hasSize(2).first().asString().startsWith("For North: ");
    }

    @Test
    void saysFromWhatItWasMade() {
        assertThat(report(SiteDialogues.usBelarus()).made()).satisfies(made -> {
            assertThat(made.revision()).isEqualTo("change 3, recorded by Ada on 15 January 2026, 12:00 UTC");
            assertThat(made.printed()).isEqualTo("15 January 2026, 12:00 UTC");
            assertThat(made.checksum()).startsWith("sha256:");
        });
    }

    private static StoredDialogue random(int moves) {
        Random random = new Random(moves);
        DialogueFixture story = northSouth();
        LocalDate day = LocalDate.of(2015, 1, 1);
        for (int i = 0; i < moves; i++) {
            day = day.plusDays(random.nextInt(9));
            story.with(move("m" + (i + 1))
                    .on(day.toString())
                    .by(random.nextBoolean() ? "n" : "s")
                    .kind(KINDS.get(random.nextInt(KINDS.size()))));
        }
        return stored(story);
    }
}
