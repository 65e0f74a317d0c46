package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Approval;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.EditConflict;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Vendor.class)
class StoredApprovalsTest {

    private final Database database;
    private final StoredDrafts drafts;
    private final StoredApprovals approvals;
    private final Draft draft;

    StoredApprovalsTest(Database.Vendor vendor) {
        database = vendor.fresh();
        drafts = database.drafts();
        approvals = database.approvals();
        draft = drafts.begin("Softer threats", 1, files("one"), "Ada");
    }

    private static RulebookFiles files(String text) {
        return new RulebookFiles(new TreeMap<>(Map.of("signals.dslr", text)));
    }

    @Test
    void givesBackWhatWasSaidInItsOrder() {
        Approval first = approvals.approve(draft, "Ben", "Read it.");
        Approval second = approvals.approve(draft, "Cyd", "Tried it.");

        assertThat(database.approvals().of(draft)).containsExactly(first, second);
    }

    @Test
    void forgetsNothingButCountsForOneRevisionOnly() {
        Approval approval = approvals.approve(draft, "Ben", "Read it.");
        Draft changed = drafts.save(draft.with(files("two"), "Ada"));

        assertThat(approvals.of(changed)).isEmpty();
        assertThat(approvals.of(draft)).containsExactly(approval);
        assertThat(approvals.of(drafts.undo(changed.id(), 2, "Ada").orElseThrow()))
                .isEmpty();
    }

    @Test
    void refusesToApproveWhatHasChangedOrIsGone() {
        drafts.save(draft.with(files("two"), "Ada"));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> approvals.approve(draft, "Ben", "Read it."))
                .withMessage("The draft \"Softer threats\" has changed since you read change 1 of it."
                        + " Read it again before you approve.");

        drafts.discard(draft.id());
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> approvals.approve(draft, "Ben", "Read it."));
        assertThat(approvals.of(draft)).isEmpty();
    }
}
