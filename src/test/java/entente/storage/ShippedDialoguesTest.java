package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.StoredDialogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Vendor.class)
class ShippedDialoguesTest {

    private final Database database;
    private final ShippedDialogues shipped;
    private final StoredDialogues dialogues;
    private final Dialogue dialogue;
    private final StoredDialogue one;
    private final StoredDialogue two;

    ShippedDialoguesTest(Database.Vendor vendor) {
        database = vendor.fresh();
        shipped = database.shipped();
        dialogues = database.dialogues();
        dialogue = Database.shippedCase();
        one = new StoredDialogue("one", dialogue);
        two = new StoredDialogue("two", dialogue);
    }

    @Test
    void loadsEachOnce() {
        shipped.load(List.of(one));
        shipped.load(List.of(one, two));

        assertThat(dialogues.all()).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void leavesDeletedWhatItsOwnerDeleted() {
        shipped.load(List.of(one, two));
        dialogues.remove(dialogues.last("one").orElseThrow(), new Archive.Signature("Ada", "Not ours."));

        shipped.load(List.of(one, two));

        assertThat(dialogues.all()).containsExactly(two);
    }

    @Test
    void leavesAloneADialogueOfTheSameId() {
        dialogues.add("one", dialogue, new Archive.Signature("Ada", ""));

        shipped.load(List.of(one));

        assertThat(dialogues.all()).containsExactly(one);
    }

    @Test
    void loadsAllOrNone() {
        StoredDialogue unfit = new StoredDialogue("x".repeat(65), dialogue);

        assertThatThrownBy(() -> shipped.load(List.of(one, unfit))).isNotNull();

        assertThat(dialogues.all()).isEmpty();
        shipped.load(List.of(one));
        assertThat(dialogues.all()).containsExactly(one);
    }

    @Test
    void letsTwoProcessesStartAtOnce() {
        ShippedDialogues another = database.shipped();

        assertThat(Database.race(List.of(() -> shipped.load(List.of(one, two)), () -> another.load(List.of(one, two)))))
                .containsOnly(true);

        assertThat(dialogues.all()).containsExactlyInAnyOrder(one, two);
    }
}
