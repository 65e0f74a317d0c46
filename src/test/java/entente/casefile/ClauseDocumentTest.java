package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.docket.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with the clauses of an agreement is told at its place. */
class ClauseDocumentTest {

    private static final String TREATY = "t 2025-01-01 a agreement-signed jointly=true ";

    private static List<Problem> wrong(String... moves) {
        return catchThrowableOfType(InvalidDialogue.class, () -> Cases.of(moves))
                .problems();
    }

    private static void isWrong(String pointer, String message, String... moves) {
        assertThat(wrong(moves)).anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void readsAllThatAClauseSays() {
        Dialogue read = Cases.of(TREATY
                + "clause=c1/a/relief/extent=0.3/subject=banks/issue=sanctions/due=2025-05-01/after=c2/text=Banks"
                + " clause=c2/both/envoy");

        assertThat(CaseWriter.document(read))
                .isEqualTo(
                        CaseWriter.document(CaseFile.read(CaseFile.write(read)).dialogue()));
        assertThat(read.clause("c1").orElseThrow().extent().share()).isEqualTo(0.3);
    }

    @Test
    void refusesAStrangerAndAnEarlyDate() {
        isWrong("/moves/0/clauses/0/by", "\"x\" is no side", TREATY + "clause=c1/x/relief");
        isWrong("/moves/0/clauses/0/due", "Expected a day on or after", TREATY + "clause=c1/a/relief/due=2024-05-01");
        isWrong("/moves/0/clauses/0/extent", "Expected more than nothing", TREATY + "clause=c1/a/relief/extent=none");
    }

    @Test
    void refusesIdsThatAreTaken() {
        isWrong(
                "/moves/0/clauses/1/id",
                "already used by /moves/0/clauses/0",
                TREATY + "clause=c1/a/relief clause=c1/b/relief");
        isWrong("/moves/0/clauses/0/id", "already used by /moves/0", TREATY + "clause=t/a/relief");
    }

    @Test
    void refusesWaitingInACircleForItselfAndForNothing() {
        isWrong(
                "/moves/0/clauses/0/after",
                "wait for each other in a circle: c1 → c2 → c1",
                TREATY + "clause=c1/a/relief/after=c2 clause=c2/b/relief/after=c1");
        isWrong("/moves/0/clauses/0/after", "cannot wait for itself", TREATY + "clause=c1/a/relief/after=c1");
        isWrong("/moves/0/clauses/0/after", "There is no move or clause \"z\"", TREATY + "clause=c1/a/relief/after=z");
    }

    @Test
    void refusesWhatIsKeptOrTakenBackByTheOtherSide() {
        isWrong("/moves/1/fulfils", "obliges a", TREATY + "clause=c1/a/relief", "d 2025-02-01 b relief fulfils=c1");
        isWrong("/moves/1/reverses", "obliges a", TREATY + "clause=c1/a/relief", "d 2025-02-01 b threat reverses=c1");
        isWrong("/moves/1/answers", "names a move", TREATY + "clause=c1/a/relief", "d 2025-02-01 b relief answers=c1");
    }

    @Test
    void refusesToMoveTheDateOfNothingToNoDayOrToAnEarlyOne() {
        isWrong(
                "/moves/1/reschedules",
                "has no date to move",
                TREATY,
                "r 2025-02-01 a praise reschedules=t due=2025-05-01");
        isWrong("/moves/0/due", "\"due\" is missing", "r 2025-02-01 a praise reschedules=c1");
        isWrong("/moves/0/due", "Expected a day on or after", "r 2025-02-01 a praise reschedules=c1 due=2025-01-01");
        isWrong(
                "/moves/0/reschedules",
                "A promise has a date of its own",
                "r 2025-02-01 a promise promises=relief reschedules=c1 due=2025-03-01");
    }

    @Test
    void refusesToEndBeforeItBeganAndClausesOfAPromise() {
        isWrong("/moves/0/until", "Expected a day on or after", "t 2025-02-01 a ceasefire until=2025-01-01");
        isWrong("/moves/0/clauses", "a promise has none", "p 2025-02-01 a promise promises=relief clause=c1/a/relief");
    }
}
