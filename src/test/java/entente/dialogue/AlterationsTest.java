package entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What recording, changing and removing a move does to a dialogue, and how it is told afterwards. */
class AlterationsTest {

    private static final Dialogue TWO = dialogue(
            relief("m1", "2025-05-01", "a"), relief("m2", "2025-05-20", "b").answering("m1"));

    private static Dialogue dialogue(MoveFixture... moves) {
        return DialogueFixture.dialogue().asOf("2025-06-01").with(moves).read();
    }

    private static MoveFixture relief(String id, String date, String actor) {
        return MoveFixture.move(id).on(date).by(actor).kind("relief");
    }

    private static Move move(String id, String date, String actor) {
        return relief(id, date, actor).read();
    }

    @Test
    void aLaterMoveAdvancesTheDay() {
        Recorded later = Recorded.added(TWO, move("m3", "2025-06-02", "a"));
        assertThat(later.dialogue().asOf()).isEqualTo(LocalDate.parse("2025-06-02"));
        assertThat(later.warnings()).extracting(Problem::pointer).containsExactly("/date");
        Recorded onTheDay = Recorded.added(TWO, move("m3", "2025-06-01", "a"));
        assertThat(onTheDay.dialogue().asOf()).isEqualTo(TWO.asOf());
        assertThat(onTheDay.warnings()).isEmpty();
        assertThat(Recorded.changed(TWO, move("m2", "2025-07-01", "b"))
                        .dialogue()
                        .asOf())
                .isEqualTo(LocalDate.parse("2025-07-01"));
    }

    @Test
    void aMoveIsToldWrongByPlacesInIt() {
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> Recorded.added(TWO, move("m1", "2025-06-01", "c")))
                .satisfies(wrong -> assertThat(wrong.problems())
                        .extracting(Problem::pointer)
                        .containsExactly("/id", "/actor"));
    }

    @Test
    void whatNoLongerFitsIsToldOfTheWhole() {
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> Recorded.changed(TWO, move("m1", "2025-05-21", "a")))
                .satisfies(wrong -> {
                    assertThat(wrong.problems()).extracting(Problem::pointer).containsExactly("");
                    assertThat(wrong.problems().get(0).message()).startsWith("\"m2\" would no longer fit (answers): ");
                });
    }

    @Test
    void nobodyRefersToARemovedMove() {
        Recorded removed = Recorded.removed(TWO, "m1");
        assertThat(removed.dialogue().moves()).extracting(Move::links).containsExactly(Links.NONE);
        assertThat(removed.warnings()).extracting(Problem::pointer).containsExactly("/moves/0/answers");
        assertThat(Recorded.removed(TWO, "m2").warnings()).isEmpty();
    }

    @Test
    void aMoveIsWeighedEarlierOnItsDayOnly() {
        Dialogue three = dialogue(relief("m1", "2025-05-01", "a"), relief("m2", "2025-05-01", "b"));
        Dialogue otherwise = Recorded.earlier(three, "m2").dialogue();
        assertThat(otherwise.knownOn(LocalDate.MAX)).extracting(Move::id).containsExactly("m2", "m1");
        assertThat(otherwise.moves()).extracting(Move::order).containsExactly(2, 1);
        assertThat(Recorded.added(otherwise, move("m0", "2025-05-01", "a"))
                        .dialogue()
                        .knownOn(LocalDate.MAX))
                .as("a new one comes last")
                .extracting(Move::id)
                .containsExactly("m2", "m1", "m0");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Recorded.earlier(three, "m1"));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Recorded.earlier(TWO, "m2"));
    }

    @Test
    void aFreeIdIsNobodys() {
        assertThat(Recorded.freeId(TWO)).isEqualTo("m3");
        Dialogue gap = Recorded.removed(
                        Recorded.added(TWO, move("m3", "2025-06-01", "a")).dialogue(), "m1")
                .dialogue();
        assertThat(Recorded.freeId(gap)).isEqualTo("m4");
    }

    @Test
    void aChangeIsToldByMovesAndFields() {
        Dialogue after = Recorded.added(
                        Recorded.changed(TWO, move("m2", "2025-05-22", "b")).dialogue(), move("m3", "2025-06-02", "a"))
                .dialogue();
        assertThat(Alterations.between(TWO, after))
                .isEqualTo(new Alterations(List.of("m3"), List.of("m2"), List.of(), List.of("asOf")));
        assertThat(Alterations.between(after, TWO))
                .isEqualTo(new Alterations(List.of(), List.of("m2"), List.of("m3"), List.of("asOf")));
        assertThat(Alterations.between(TWO, TWO)).isEqualTo(Alterations.NONE);
        assertThat(Alterations.adding(TWO, TWO.moves()))
                .isEqualTo(
                        new Alterations(List.of("m1", "m2"), List.of(), List.of(), List.of("title", "sides", "asOf")));
    }
}
