package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.dialogue.Archive.ChangeKey;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Change;
import entente.dialogue.Dialogue;
import entente.dialogue.ListedChange;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.StoredDialogue;
import entente.dialogue.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Dialogues are kept with everything that was ever recorded of them. */
@ParameterizedClass
@EnumSource(Database.Vendor.class)
class StoredDialoguesTest {

    private static final Signature ADA = new Signature("Ada", "A report came in.");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-15T12:00:00Z");

    private final Database database;
    private final StoredDialogues dialogues;
    private final Dialogue dialogue;

    StoredDialoguesTest(Database.Vendor vendor) {
        database = vendor.fresh();
        dialogues = database.dialogues();
        dialogue = Database.shippedCase();
    }

    private static Dialogue without(Dialogue dialogue, String... ids) {
        return dialogue.with(
                dialogue.moves().stream()
                        .filter(move -> !List.of(ids).contains(move.id()))
                        .toList(),
                dialogue.redLines());
    }

    /** An earlier release took them. */
    @Test
    void staysReadableWithCharactersThatNobodySees() {
        dialogues.add("one", dialogue, ADA);
        for (String column : List.of("dialogue_move SET document", "dialogue_revision SET frame")) {
            database.client()
                    .sql("UPDATE " + column + " = REPLACE(" + column.split(" ", -1)[2] + ", 'Belavia', ?)")
                    .param("Bela\u202Evia")
                    .update();
        }
        StoredDialogues again = database.dialogues();

        Revision kept = again.last("one").orElseThrow();
        assertThat(kept.dialogue().moves())
                .extracting(Move::summary)
                .filteredOn(Objects::nonNull)
                .anyMatch(summary -> summary.contains("Bela\uFFFDvia"))
                .noneMatch(summary -> summary.contains("\u202E"));

        again.save(kept, without(kept.dialogue(), "m24"), ADA);
        assertThat(rows())
                .filteredOn(row -> row.contains(":2") || row.contains("-2"))
                .containsExactly("m24:1-2");
    }

    private List<String> rows() {
        return database.client()
                .sql(
                        "SELECT move || ':' || since || COALESCE('-' || until, '') FROM dialogue_move ORDER BY since, place")
                .query(String.class)
                .list();
    }

    @Test
    void givesBackWhatWasAdded() {
        Revision added = dialogues.add("us-belarus", dialogue, ADA);

        assertThat(added.number()).isEqualTo(1);
        assertThat(database.dialogues().find("us-belarus")).contains(new StoredDialogue("us-belarus", dialogue));
        assertThat(dialogues.all()).containsExactly(new StoredDialogue("us-belarus", dialogue));
        assertThat(dialogues.history("us-belarus")).containsExactly(added.change());
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(dialogues.find("nobody")).isEmpty();
        assertThat(dialogues.all()).isEmpty();
        assertThat(dialogues.history("nobody")).isEmpty();
    }

    @Test
    void refusesATakenId() {
        dialogues.add("us-belarus", dialogue, ADA);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialogues.add("us-belarus", dialogue, ADA))
                .withMessage("There is a dialogue \"us-belarus\" already. Choose another id.");
        assertThat(dialogues.history("us-belarus")).hasSize(1);
    }

    @Test
    void keepsEveryRevisionAsItWas() {
        Dialogue shorter = without(dialogue, "m23");
        Revision one = dialogues.add("us-belarus", shorter, ADA);
        Revision two = dialogues.save(one, dialogue, new Signature("Ben", "The ambassador is named."));
        Revision three = dialogues.save(two, without(dialogue, "m22"), new Signature("Ada", ""));

        StoredDialogues afterARestart = database.dialogues();
        assertThat(afterARestart.last("us-belarus")).contains(three);
        assertThat(afterARestart.at("us-belarus", 1)).contains(one);
        assertThat(afterARestart.at("us-belarus", 2)).contains(two);
        assertThat(afterARestart.at("us-belarus", 4)).isEmpty();
        assertThat(afterARestart.history("us-belarus")).containsExactly(three.change(), two.change(), one.change());
        assertThat(dialogues.save(three, three.dialogue(), ADA))
                .as("nothing differs")
                .isEqualTo(three);
    }

    @Test
    void writesOnlyWhatAChangeChanges() {
        Revision one = dialogues.add("us-belarus", without(dialogue, "m10"), ADA);
        int before = rows().size();

        dialogues.save(one, dialogue, ADA);

        assertThat(rows()).hasSize(before + 1).contains("m10:2");
        assertThat(database.dialogues().last("us-belarus").orElseThrow().dialogue())
                .isEqualTo(dialogue);
    }

    @Test
    void tellsWhatEachChangeTouched() {
        Revision one = dialogues.add("us-belarus", without(dialogue, "m10", "m23"), ADA);
        Revision two = dialogues.save(one, without(dialogue, "m23"), ADA);
        Revision three = dialogues.save(two, two.dialogue().readOn(LocalDate.parse("2026-02-01")), ADA);
        dialogues.remove(three, ADA);
        dialogues.restore("us-belarus", 2, 4, ADA);

        List<Transition> told = dialogues.transitions("us-belarus", Integer.MAX_VALUE, 10);
        assertThat(told).extracting(each -> each.change().revision()).containsExactly(5, 4, 3, 2, 1);
        assertThat(told.get(3).come()).extracting(Move::id).containsExactly("m10");
        assertThat(told.get(3).gone()).isEmpty();
        assertThat(told).extracting(each -> each.alterations().added().size()).containsExactly(23, 0, 0, 1, 22);
        assertThat(told.get(2).alterations().fields()).containsExactly("asOf");
        assertThat(told.get(1).after()).isEmpty();
        assertThat(dialogues.transitions("us-belarus", 4, 1)).containsExactly(told.get(2));
        assertThat(dialogues.transitions("us-belarus", 1, 1)).isEmpty();
    }

    @Test
    void tellsTheChangesOfAllDialoguesTheLastFirstAndFromOneOnBack() {
        Revision one = dialogues.add("us-belarus", without(dialogue, "m10", "m23"), ADA);
        dialogues.add("another", dialogue, ADA);
        dialogues.remove(dialogues.save(one, without(dialogue, "m23"), ADA), ADA);

        List<ListedChange> all = dialogues.changes(null, 10);
        assertThat(all)
                .extracting(each -> each.id() + " " + each.change().revision())
                .containsExactly("us-belarus 3", "us-belarus 2", "another 1", "us-belarus 1");
        assertThat(all.get(0).title()).isEqualTo(dialogue.title());
        assertThat(dialogues.changes(new ChangeKey("us-belarus", 2), 1)).containsExactly(all.get(2));
        assertThat(dialogues.changes(new ChangeKey("us-belarus", 1), 10)).isEmpty();
        assertThat(dialogues.changes(new ChangeKey("atlantis", 1), 10)).isEmpty();
    }

    @Test
    void forgetsWhatWasNotCommitted() {
        Revision one = dialogues.add("us-belarus", without(dialogue, "m10"), ADA);
        database.transaction().executeWithoutResult(status -> {
            dialogues.save(one, dialogue, ADA);
            assertThat(dialogues.last("us-belarus").orElseThrow().dialogue()).isEqualTo(dialogue);
            status.setRollbackOnly();
        });
        assertThat(dialogues.last("us-belarus")).contains(one);
        Revision two = database.dialogues().save(one, without(dialogue, "m23"), ADA);
        assertThat(dialogues.last("us-belarus")).contains(two);
    }

    @Test
    void keepsTheOrderThatMovesArePutIn() {
        Revision last = dialogues.add("us-belarus", dialogue, ADA);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            List<Move> moves = new ArrayList<>(last.dialogue().moves());
            Move taken = moves.remove(random.nextInt(moves.size()));
            moves.add(random.nextInt(moves.size() + 1), taken);
            last = dialogues.save(last, dialogue.with(moves, dialogue.redLines()), ADA);
            assertThat(database.dialogues().last("us-belarus")).contains(last);
        }
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        Revision one = dialogues.add("us-belarus", dialogue, ADA);
        dialogues.save(one, without(dialogue, "m23"), ADA);

        assertThatExceptionOfType(StaleDialogue.class)
                .isThrownBy(() -> dialogues.save(one, without(dialogue, "m22"), ADA))
                .withMessage(
                        "The dialogue \"us-belarus\" has changed since you read it: its last change is 2, yours is of"
                                + " 1. Read it again.");
        assertThatExceptionOfType(StaleDialogue.class).isThrownBy(() -> dialogues.remove(one, ADA));
        assertThat(dialogues.find("us-belarus").orElseThrow().dialogue()).isEqualTo(without(dialogue, "m23"));
    }

    @Test
    void letsOneOfTwoWinWhoSaveAtOnce() {
        Revision one = dialogues.add("us-belarus", dialogue, ADA);

        assertThat(Database.race(List.of(
                        () -> dialogues.save(one, without(dialogue, "m23"), ADA),
                        () -> database.dialogues().save(one, without(dialogue, "m22"), ADA))))
                .containsExactlyInAnyOrder(true, false);
        assertThat(dialogues.history("us-belarus")).hasSize(2);
    }

    @Test
    void restoresWhatWasRemoved() {
        Revision one = dialogues.add("us-belarus", dialogue, ADA);
        dialogues.remove(one, new Signature("Ben", "A duplicate."));

        assertThat(dialogues.find("us-belarus")).isEmpty();
        assertThat(dialogues.all()).isEmpty();
        assertThat(dialogues.at("us-belarus", 1)).contains(one);
        assertThat(dialogues.at("us-belarus", 2)).isEmpty();
        Revision back = dialogues.restore("us-belarus", 1, 2, new Signature("Ada", "It was none."));

        assertThat(back.number()).isEqualTo(3);
        assertThat(database.dialogues().last("us-belarus")).contains(back);
        assertThat(back.dialogue()).isEqualTo(dialogue);
        assertThat(dialogues.history("us-belarus")).extracting(Change::removes).containsExactly(false, true, false);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> dialogues.restore("us-belarus", 2, 3, ADA));
    }

    @Test
    void tellsWhatWasRecordedByADay() {
        Revision first = at(NOON).add("us-belarus", dialogue, ADA);
        Revision second = at(NOON.plusDays(2)).save(first, without(dialogue, "m23"), ADA);
        at(NOON.plusDays(4)).remove(second, ADA);

        assertThat(dialogues.on("us-belarus", LocalDate.parse("2026-01-14"))).isEmpty();
        assertThat(dialogues.on("us-belarus", LocalDate.parse("2026-01-15"))).contains(first);
        assertThat(dialogues.on("us-belarus", LocalDate.parse("2026-01-16"))).contains(first);
        assertThat(dialogues.on("us-belarus", LocalDate.parse("2026-01-17"))).contains(second);
        assertThat(dialogues.on("us-belarus", LocalDate.parse("2026-01-19"))).isEmpty();
    }

    private StoredDialogues at(OffsetDateTime time) {
        return database.dialogues(Clock.fixed(time.toInstant(), ZoneOffset.UTC));
    }

    @Test
    void readsADialogueAgainOnlyAfterItHasChanged() {
        AtomicInteger readings = new AtomicInteger();
        Codec counting = new Codec(
                Database.CASE_FILES.frame(),
                Database.CASE_FILES.move(),
                documents -> {
                    readings.incrementAndGet();
                    return Database.CASE_FILES.read().apply(documents);
                },
                Database.CASE_FILES.readMove());
        StoredDialogues counted =
                new StoredDialogues(database.client(), database.transaction(), counting, Clock.systemUTC());
        Revision one = counted.add("us-belarus", dialogue, ADA);

        counted.all();
        counted.all();
        counted.find("us-belarus");
        assertThat(readings).as("it is as it was written").hasValue(0);

        database.dialogues().save(one, without(dialogue, "m23"), ADA);
        assertThat(counted.all().get(0).dialogue()).isEqualTo(without(dialogue, "m23"));
        counted.all();
        assertThat(readings).hasValue(1);
    }
}
