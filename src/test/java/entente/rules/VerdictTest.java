package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.DeliveryRecord;
import entente.assessment.Flip;
import entente.assessment.Verdict;
import entente.assessment.WeighedTerm;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.docket.Says;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped rules say of proposals between Washington and Minsk, and of any others. */
class VerdictTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 5);
    private static final Dialogue CASE = ShippedRules.belarus();

    private static Term term(String kind) {
        return new Term(kind, Extent.FULL, 1, null, null, null);
    }

    private static Term term(String kind, String issue) {
        return new Term(kind, Extent.FULL, 1, issue, null, null);
    }

    private static Proposal of(String from, List<Term> asks, List<Term> offers) {
        return new Proposal("p1", EdtfDate.of(DAY), from, asks, offers, null);
    }

    private static Assessment assess(Dialogue dialogue, Proposal proposal) {
        return Assessor.assess(dialogue.proposing(List.of(proposal)), ShippedRules.RULES, DAY);
    }

    private static Verdict verdict(Assessment assessment, String side) {
        return assessment.verdicts().stream()
                .filter(verdict -> verdict.side().equals(side))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String side, List<Term> asks, List<Term> offers) {
        return verdict(assess(CASE, of("us", asks, offers)), side);
    }

    @Test
    void aDemandToLeaveMoscowIsARedLineWhateverIsOffered() {
        List<Term> all = ShippedRules.RULES.kinds().stream()
                .filter(Kind::isConcession)
                .map(kind -> term(kind.code()))
                .toList();

        Verdict minsk = verdict("by", List.of(term("realignment")), all);

        assertThat(minsk.says()).isEqualTo(Says.RED_LINE);
        assertThat(minsk.redLine()).isEqualTo("rl-alliances");
        assertThat(minsk.reason().orElseThrow().because()).contains("Close relations with Russia and with China");
        assertThat(minsk.flip()).isNull();
        assertThat(minsk.value()).isGreaterThan(minsk.cost());
        assertThat(verdict("by", List.of(term("cooperation", "internal-affairs")), all)
                        .redLine())
                .isEqualTo("rl-noninterference");
        assertThat(verdict("by", List.of(term("good-offices")), all).redLine()).isNull();
    }

    @Test
    void tellsHowTheOtherSideHasDelivered() {
        DeliveryRecord washington = verdict("by", List.of(term("good-offices")), List.of(term("sanctions-relief")))
                .record();

        assertThat(washington.promises()).isEqualTo(2);
        assertThat(washington.open()).isEqualTo(2);
        assertThat(washington.completions())
                .singleElement()
                .satisfies(completed -> assertThat(completed.days()).isEqualTo(54));
        assertThat(washington.unfinished()).isEmpty();
    }

    @Test
    void flagsWhatCannotBeTakenBack() {
        Verdict minsk = verdict(
                "by",
                List.of(term("prisoner-release"), term("good-offices")),
                List.of(term("sanctions-relief"), term("trade-opening")));

        assertThat(minsk.gives().get(0).lasting())
                .isEqualTo("Once Minsk has done it, prisoners who are free stay free.");
        assertThat(minsk.gives().get(1).lasting()).isNull();
        assertThat(minsk.gets()).extracting(WeighedTerm::lasting).containsOnlyNulls();
    }

    @Test
    void whatOnlyCostsIsNotWorthMakingAndWhatCostsNothingIs() {
        Verdict giving = verdict("by", List.of(term("good-offices")), List.of());
        Verdict getting = verdict("us", List.of(term("good-offices")), List.of());

        assertThat(giving.says()).isEqualTo(Says.NOT_WORTH_MAKING);
        assertThat(giving.breakEven()).isNull();
        assertThat(giving.reason().orElseThrow().because()).contains("from a trust of more than 100");
        assertThat(getting.says()).isEqualTo(Says.WORTH_MAKING);
        assertThat(getting.breakEven()).isZero();
    }

    @Test
    void anOfferThatHarmsIsWorthLessThanNothing() {
        Verdict threatened = verdict("by", List.of(term("good-offices")), List.of(term("sanctions-imposed")));

        assertThat(threatened.value()).isNegative();
        assertThat(threatened.breakEven()).isNull();
        assertThat(threatened.says()).isEqualTo(Says.NOT_WORTH_MAKING);
    }

    @Test
    void wordsBringOnlyAShareOfTheirWorth() {
        Verdict minsk = verdict("by", List.of(), List.of(term("security-guarantee"), term("envoy-appointment")));

        assertThat(minsk.gets()).extracting(WeighedTerm::value).containsExactly(0.4, 3.5);
        assertThat(ShippedRules.RULES.kind("security-guarantee").mode()).isEqualTo(Mode.WORD);
    }

    @Test
    void saysNothingOfWhatIsNotProposedYet() {
        Proposal later =
                new Proposal("p1", EdtfDate.of(DAY.plusDays(1)), "us", List.of(term("good-offices")), List.of(), null);

        Assessment assessment = assess(CASE, later);

        assertThat(assessment.verdicts()).isEmpty();
        assertThat(assessment.warnings()).extracting(Problem::pointer).contains("/proposals/0/date");
    }

    @Test
    void warnsOfTermsThatSayTheSameOrContradictEachOther() {
        List<Problem> warnings = assess(
                        CASE,
                        of(
                                "us",
                                List.of(term("good-offices"), term("good-offices")),
                                List.of(term("sanctions-relief"), term("sanctions-imposed"))))
                .warnings();

        assertThat(warnings)
                .extracting(Problem::pointer)
                .containsExactly("/proposals/0/asks/1", "/proposals/0/offers/1");
        assertThat(warnings.get(0).message()).contains("counts twice");
        assertThat(warnings.get(1).message())
                .contains("The sanctions relief and the new sanctions contradict each other");
        assertThat(assess(CASE, of("us", List.of(), List.of())).warnings())
                .extracting(Problem::message)
                .contains("It asks nothing and offers nothing.");
    }

    private static List<Term> some(Random random) {
        List<Kind> kinds =
                ShippedRules.RULES.kinds().stream().filter(Kind::isCooperative).toList();
        return Stream.generate(() -> new Term(
                        kinds.get(random.nextInt(kinds.size())).code(),
                        List.of(Extent.MINIMAL, Extent.PARTIAL, Extent.FULL).get(random.nextInt(3)),
                        1 + random.nextInt(60),
                        random.nextInt(8) == 0 ? "alliances" : null,
                        null,
                        null))
                .limit(1 + random.nextInt(4))
                .toList();
    }

    /** The design's own words, reckoned anew: below b, between b and P, between P and 1 − d, above. */
    private static Says expected(Verdict verdict) {
        double pays = verdict.cost() == 0 ? 0 : 100 * verdict.cost() / verdict.value();
        double lasting = verdict.gives().stream()
                .filter(term -> term.lasting() != null)
                .mapToDouble(WeighedTerm::cost)
                .sum();
        if (verdict.redLine() != null) {
            return Says.RED_LINE;
        }
        if (pays <= verdict.low()) {
            return Says.WORTH_MAKING;
        }
        if (pays > verdict.high()) {
            return Says.NOT_WORTH_MAKING;
        }
        return pays <= verdict.trust() && lasting / verdict.cost() < 0.75 ? Says.IN_STEPS : Says.DELIVERY_FIRST;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void wordsAndNumbersAgree(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            Assessment assessment = assess(CASE, of(random.nextBoolean() ? "us" : "by", some(random), some(random)));
            assertThat(assessment.verdicts()).hasSize(2).allSatisfy(verdict -> {
                assertThat(verdict.says()).isEqualTo(expected(verdict));
                assertThat(verdict.trust())
                        .isEqualTo(assessment.trustOf(verdict.side()).last().score());
                assertThat(verdict.cost())
                        .isCloseTo(
                                verdict.gives().stream()
                                        .mapToDouble(WeighedTerm::cost)
                                        .sum(),
                                within(1e-9));
                Verdict.VerdictReason reason = verdict.reason().orElseThrow();
                if (verdict.says() != Says.RED_LINE && !reason.rule().equals("lasting-against-delivery")) {
                    assertThat(reason.because())
                            .contains("gives " + tenths(verdict.cost()) + " points for " + tenths(verdict.value()));
                }
            });
        }
    }

    private static String tenths(double number) {
        return java.math.BigDecimal.valueOf(number)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void flipsWhereTrustMeetsWhatItTakes() {
        Random random = new Random(7);
        int flipped = 0;
        for (int i = 0; i < 150; i++) {
            Proposal proposal = of("us", some(random), some(random));
            Verdict before = verdict(assess(CASE, proposal), "by");
            Flip flip = before.flip();
            if (flip == null || flip.what() != Flip.VerdictNumber.TRUST) {
                continue;
            }
            boolean inSteps = before.says() == Says.IN_STEPS;
            assertThat(flip.at()).isCloseTo(100 * before.cost() / before.value(), within(1e-6));
            assertThat(flip.falling()).isEqualTo(inSteps);
            assertThat(flip.to()).isEqualTo(inSteps ? Says.DELIVERY_FIRST : Says.IN_STEPS);
            flipped++;
        }
        assertThat(flipped).isPositive();
    }

    @Test
    void namesTheWorthThatWouldFlipItWhereTrustCannot() {
        Verdict no =
                verdict("by", List.of(term("good-offices"), term("cooperation")), List.of(term("embassy-reopening")));

        assertThat(no.says()).isEqualTo(Says.NOT_WORTH_MAKING);
        assertThat(no.flip()).isNotNull().satisfies(flip -> {
            assertThat(flip.what()).isEqualTo(Flip.VerdictNumber.VALUE);
            assertThat(flip.at()).isCloseTo(100 * no.cost() / no.high(), within(1e-6));
            assertThat(flip.to()).isEqualTo(Says.DELIVERY_FIRST);
        });
    }

    @Test
    void renamingTheSidesChangesNothing() {
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            Dialogue proposing = CASE.proposing(List.of(of("us", some(random), some(random))));
            String renamed = new String(CaseFile.write(proposing), StandardCharsets.UTF_8)
                    .replace("\"us\"", "\"zz\"")
                    .replace("\"by\"", "\"aa\"");
            List<Verdict> plain =
                    Assessor.assess(proposing, ShippedRules.RULES, DAY).verdicts();
            List<Verdict> other = Assessor.assess(
                            CaseFile.read(renamed.getBytes(StandardCharsets.UTF_8))
                                    .dialogue(),
                            ShippedRules.RULES,
                            DAY)
                    .verdicts();

            List<List<Object>> one = new ArrayList<>();
            List<List<Object>> two = new ArrayList<>();
            plain.forEach(verdict -> one.add(List.of(String.valueOf(verdict.says()), verdict.cost(), verdict.value())));
            other.forEach(verdict -> two.add(List.of(String.valueOf(verdict.says()), verdict.cost(), verdict.value())));
            assertThat(two).isEqualTo(one);
        }
    }
}
