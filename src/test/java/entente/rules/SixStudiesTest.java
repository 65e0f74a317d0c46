package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessor;
import entente.dialogue.Dialogue;
import entente.dialogue.DialogueFixture;
import entente.dialogue.MoveFixture;
import entente.trust.Opinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Does the score foretell what people do next, just after the observer cooperated? By the decisions of six studies of
 * repeated games (Nay and Vorobeychik 2016).
 */
class SixStudiesTest {

    private static final Path DATA = Path.of("src/main/resources/evaluation/studies/repeated-dilemmas.csv");

    /** Bins with fewer decisions than this tell nothing. */
    private static final double ENOUGH = 50;

    private static final int DAYS_BETWEEN_ROUNDS = 30;
    private static final LocalDate START = LocalDate.of(2000, 1, 1);

    /**
     * What both did, round by round.
     *
     * @param they a letter a round, the newest first; C where they cooperated
     */
    private record Game(String they, String we) {

        boolean endsWithOurCooperation() {
            return we.startsWith("C");
        }

        Opinion ofThem() {
            List<MoveFixture> moves = new ArrayList<>();
            LocalDate day = START;
            for (int round = they.length() - 1; round >= 0; round--) {
                moves.add(move("t" + round, day, "they", they.charAt(round)));
                moves.add(move("w" + round, day, "we", we.charAt(round)));
                day = day.plusDays(DAYS_BETWEEN_ROUNDS);
            }
            Dialogue dialogue = DialogueFixture.dialogueOf("we", "We", "they", "They")
                    .with(moves)
                    .read();
            return Assessor.assess(dialogue, ShippedRules.RULES, day.minusDays(1))
                    .trustOf("we")
                    .last();
        }

        private static MoveFixture move(String id, LocalDate day, String side, char chosen) {
            return MoveFixture.move(id).on(day.toString()).by(side).kind(chosen == 'C' ? "cooperation" : "defection");
        }
    }

    /** So many times a game was seen, and they cooperated next. */
    private record Seen(Game game, double times, double cooperated) {

        Seen plus(Seen other) {
            return new Seen(game, times + other.times, cooperated + other.cooperated);
        }
    }

    /** What was said of a game beside what came. */
    private record Told(Opinion said, double times, double cooperated) {

        double squaredError() {
            double said = this.said.projected();
            return cooperated * (1 - said) * (1 - said) + (times - cooperated) * said * said;
        }
    }

    /** What was said and what came, on average, in a bin of scores. */
    private record Bin(double times, double said, double low, double high, double came) {

        static Bin of(List<Told> ofBin) {
            double times = ofBin.stream().mapToDouble(Told::times).sum();
            return new Bin(
                    times,
                    ofBin.stream()
                                    .mapToDouble(
                                            each -> each.times() * each.said().projected())
                                    .sum()
                            / times,
                    ofBin.stream()
                                    .mapToDouble(
                                            each -> each.times() * each.said().low())
                                    .sum()
                            / times
                            / 100,
                    ofBin.stream()
                                    .mapToDouble(
                                            each -> each.times() * each.said().high())
                                    .sum()
                            / times
                            / 100,
                    ofBin.stream().mapToDouble(Told::cooperated).sum() / times);
        }
    }

    private static List<Told> told = List.of();

    @BeforeAll
    static void askOfEveryGame() throws IOException {
        try (Stream<String> lines = Files.lines(DATA)) {
            told = lines
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row ->
                            new Seen(new Game(row[2], row[3]), Double.parseDouble(row[4]), Double.parseDouble(row[5])))
                    .filter(seen -> seen.game().endsWithOurCooperation())
                    .collect(Collectors.toMap(Seen::game, seen -> seen, Seen::plus))
                    .values()
                    .parallelStream()
                    .map(seen -> new Told(seen.game().ofThem(), seen.times(), seen.cooperated()))
                    .toList();
        }
    }

    private static List<Bin> bins(int number) {
        Map<Integer, List<Told>> byBin = told.stream()
                .collect(Collectors.groupingBy(one -> Math.min((int) (one.said().projected() * number), number - 1)));
        return byBin.values().stream()
                .map(Bin::of)
                .filter(bin -> bin.times() >= ENOUGH)
                .toList();
    }

    @Test
    void foretellsWhatPeopleDoNext() {
        double decisions = told.stream().mapToDouble(Told::times).sum();
        assertThat(decisions).isGreaterThan(30_000);
        assertThat(told.stream().mapToDouble(Told::squaredError).sum() / decisions)
                .isLessThanOrEqualTo(0.121);
    }

    @Test
    void saysAsOftenAsItComes() {
        assertThat(bins(10))
                .hasSizeGreaterThan(7)
                .allSatisfy(bin -> assertThat(Math.abs(bin.said() - bin.came())).isLessThanOrEqualTo(0.10));
    }

    @Test
    void showsARangeThatHolds() {
        List<Bin> bins = bins(20);
        assertThat(bins).hasSizeBetween(16, 20);
        assertThat(bins.stream().filter(bin -> bin.came() < bin.low() || bin.came() > bin.high()))
                .hasSizeLessThanOrEqualTo(2);
    }
}
