package entente.exchange.moves;

import static entente.dialogue.DialogueFixture.dialogue;
import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.casefile.MoveDocument;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.docket.Cases;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.UnreadableSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sheet that comes again brings what is new in it, and nothing twice. */
class MoveImportTest {

    private static final Dialogue EMPTY = Cases.of();

    private static String[] ids(Dialogue dialogue) {
        return dialogue.moves().stream().map(Move::id).toArray(String[]::new);
    }

    private static MoveImport into(Dialogue dialogue, Sheet sheet) {
        ParsedMoves read = MoveSheets.read(sheet, ids(dialogue));
        assertThat(read.problems()).isEmpty();
        return new MoveImport(dialogue.moves(), read);
    }

    private static void isOnlyTheSame(MoveImport again, int moves) {
        assertThat(again.added()).isEmpty();
        assertThat(again.changed()).isEmpty();
        assertThat(again.problems()).isEmpty();
        assertThat(again.same()).hasSize(moves);
    }

    private static Dialogue with(Dialogue dialogue, String id, String field, Object value) {
        List<Move> moves = dialogue.moves().stream()
                .map(move -> {
                    if (!move.id().equals(id)) {
                        return move;
                    }
                    Map<String, Object> tree = new HashMap<>();
                    for (MoveColumn column : MoveColumn.values()) {
                        Object held = column.value(move);
                        if (held != null && column.path().size() == 1) {
                            tree.put(column.heading(), held);
                        }
                    }
                    tree.put(field, value);
                    return MoveDocument.read(tree);
                })
                .toList();
        return dialogue.with(moves, dialogue.redLines());
    }

    @Test
    void theSameSheetBringsNothingTheSecondTime() {
        MoveImport first = into(EMPTY, MoveSheets.example());
        assertThat(first.added()).hasSize(20);
        Dialogue dialogue = first.into(EMPTY);
        isOnlyTheSame(into(dialogue, MoveSheets.example()), 20);
        assertThat(into(dialogue, MoveSheets.example()).into(dialogue)).isEqualTo(dialogue);
    }

    @Test
    void norDoesASheetWithoutIdsAndWithTwoRowsAlike() {
        Sheet sheet = MoveSheets.of(
                "when,who,what,notes", "1 May 2025,a,demand,x", "1 May 2025,a,demand,x", "2 May 2025,b,rejection,");
        Dialogue dialogue = into(EMPTY, sheet).into(EMPTY);
        assertThat(ids(dialogue)).containsExactly("m1", "m2", "m3");
        isOnlyTheSame(into(dialogue, sheet), 3);
    }

    @Test
    void whatTheSheetDoesNotSayStaysAsItIs() {
        Sheet sheet = MoveSheets.of("when,who,what", "1 May 2025,a,demand", "2 May 2025,b,rejection");
        Dialogue dialogue = into(EMPTY, sheet).into(EMPTY);
        Dialogue edited = with(with(dialogue, "m2", "answers", "m1"), "m2", "summary", "No.");
        isOnlyTheSame(into(edited, sheet), 2);
    }

    private static final Dialogue FOUND_OUT = dialogue()
            .with(move("m1")
                    .on("2025-09-11")
                    .by("b")
                    .kind("ceasefire")
                    .jointly()
                    .learned(Map.of("from", "2025-10-01", "extent", "minimal", "locator", "p. 1"))
                    .learned(Map.of("from", "2025-10-10", "extent", "partial", "summary", "Shells still fall.")))
            .read();

    @Test
    void aSheetThatWentOutBringsNothingWhenItComesBack() {
        Sheet out = Sheet.read(SheetWriter.csv(MoveSheet.rows(MoveSheets.SIDES, FOUND_OUT.moves())));

        isOnlyTheSame(into(FOUND_OUT, out), 1);
        assertThat(into(EMPTY, out).into(EMPTY).moves()).isEqualTo(FOUND_OUT.moves());
    }

    @Test
    void whatCameToLightStaysWhereTheSheetTellsOnlyTheLastOfIt() {
        String head = "id,date,actor,kind,learned from,learned extent";
        isOnlyTheSame(into(FOUND_OUT, MoveSheets.of(head, "m1,2025-09-11,both,ceasefire,10 October 2025,partial")), 1);
        MoveImport corrected =
                into(FOUND_OUT, MoveSheets.of(head, "m1,2025-09-11,both,ceasefire,12 October 2025,none"));
        assertThat(corrected.changed()).singleElement().satisfies(change -> {
            assertThat(change.after().jointly()).isTrue();
            assertThat(change.after().actor()).isEqualTo("b");
            assertThat(change.after().learned().get(0))
                    .isEqualTo(FOUND_OUT.moves().get(0).learned().get(0));
            assertThat(change.after().learned().get(1))
                    .hasToString(
                            "Learned[from=2025-10-12, extent=none, summary=Shells still fall., source=null, locator=null]");
        });
        MoveImport emptied = into(FOUND_OUT, MoveSheets.of(head, "m1,2025-09-11,a,ceasefire,,"));
        assertThat(emptied.changed()).singleElement().satisfies(change -> {
            assertThat(change.after().jointly()).isFalse();
            assertThat(change.after().learned())
                    .isEqualTo(FOUND_OUT.moves().get(0).learned().subList(0, 1));
        });
    }

    @Test
    void tellsWhatHasChanged() {
        Dialogue dialogue = with(
                into(EMPTY, MoveSheets.of("id,when,who,what,how sure", "e1,1 May 2025,a,demand,reported"))
                        .into(EMPTY),
                "e1",
                "subject",
                "fish");
        MoveImport again = into(
                dialogue,
                MoveSheets.of(
                        "id,when,who,what,how sure,link",
                        "e1,2 May 2025,a,demand,confirmed,https://x.example/1",
                        "e2,3 May 2025,b,rejection,,"));
        assertThat(again.same()).isEmpty();
        assertThat(again.added()).extracting(MoveImport.AddedMove::row).containsExactly(3);
        assertThat(again.changed()).singleElement().satisfies(change -> {
            assertThat(change.row()).isEqualTo(2);
            assertThat(change.before()).isEqualTo(dialogue.moves().get(0));
            assertThat(change.after().date()).hasToString("2025-05-02");
            assertThat(change.after().confidence()).isEqualTo(1);
            assertThat(change.after().subject()).isEqualTo("fish");
            assertThat(change.after().source()).extracting("title").isEqualTo("x.example");
        });
        assertThat(again.into(dialogue).moves())
                .extracting(move -> move.id() + " " + move.date())
                .containsExactly("e1 2025-05-02", "e2 2025-05-03");
    }

    @Test
    void aRowWithoutIdThatChangedKeepsItsId() {
        Dialogue dialogue = into(
                        EMPTY,
                        MoveSheets.of(
                                "when,who,what,how sure",
                                "1 May 2025,a,demand,reported",
                                "1 May 2025,a,demand,rumoured"))
                .into(EMPTY);
        MoveImport again = into(
                dialogue,
                MoveSheets.of(
                        "when,who,what,how sure", "1 May 2025,a,demand,confirmed", "1 May 2025,a,demand,reported"));
        assertThat(again.same()).extracting(Move::id).containsExactly("m1");
        assertThat(again.changed()).extracting(change -> change.after().id()).containsExactly("m2");
        assertThat(again.added()).isEmpty();
    }

    @Test
    void tellsContradictionsAtTheirRowAndColumn() {
        Dialogue dialogue = Cases.of("m9 2025-06-01 b demand");
        MoveImport brought = into(
                dialogue,
                MoveSheets.of(
                        "id,when,who,what,answers,reverses",
                        "e1,1 May 2025,a,demand,m9,",
                        "e2,2 May 2025,a,demand,,none"));
        assertThat(catchThrowableOfType(UnreadableSheet.class, () -> brought.into(dialogue))
                        .problems())
                .containsExactly(
                        new Problem(
                                "/E2",
                                "Row 2, column E (answers): \"m9\" of 2025-06-01 is later than this move of 2025-05-01."
                                        + " A move refers to earlier ones, or to ones of its own date."),
                        new Problem("/F3", "Row 3, column F (reverses): There is no move \"none\" in this dialogue."));
    }

    @Test
    void tellsAChangeThatContradictsWhatTheSheetDoesNotSay() {
        Dialogue dialogue = Cases.of("e1 2025-05-01 a promise promises=demand due=2025-06-01");
        MoveImport brought = into(dialogue, MoveSheets.of("id,when,who,what,promises", "e1,1 May 2025,a,promise,"));
        assertThat(brought.changed()).isEmpty();
        assertThat(brought.problems()).extracting(Problem::pointer).containsExactly("/2");
    }
}
