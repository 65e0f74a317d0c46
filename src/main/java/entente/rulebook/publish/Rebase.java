package entente.rulebook.publish;

import java.util.List;
import java.util.NoSuchElementException;

/** Brings drafts that were overtaken up to the version in force, so that nobody's work is lost. */
public final class Rebase {

    private final Versions versions;
    private final Drafts drafts;

    public Rebase(Versions versions, Drafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    /**
     * A draft that was brought up.
     *
     * @param conflicts what the version and the draft both changed, otherwise, in words; the draft's own was kept
     */
    public record RebasedDraft(Draft draft, List<String> conflicts) {

        public RebasedDraft {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** The number of the version that a draft can be brought up to. */
    public int newest() {
        return versions.all().stream().mapToInt(Version::number).findFirst().orElse(0);
    }

    /** Whether another version has come into force since the draft was begun. */
    public boolean isBehind(Draft draft) {
        return newest() > draft.base();
    }

    /**
     * Keeps what the newest version changed and what the draft changed as its next revision, which undo takes back. Of a
     * draft of an earlier edition, what it changed is taken over into the newest version as far as it goes; the draft
     * says what does not.
     *
     * @throws EditConflict when the draft has changed since it was read
     */
    public RebasedDraft bringUp(Draft draft, String author) {
        Version newest = versions.find(versions.newest()).orElseThrow();
        if (newest.number() <= draft.base()) {
            return new RebasedDraft(draft, List.of());
        }
        Version base = versions.find(draft.base())
                .orElseThrow(
                        () -> new NoSuchElementException("There is no version " + draft.base() + " of the rulebook."));
        if (CarriedOver.isNeeded(draft.files(), newest.files())) {
            CarriedOver carried = CarriedOver.of(base.files(), draft.files(), newest.files());
            return new RebasedDraft(drafts.save(draft.carriedTo(newest.number(), carried, author)), List.of());
        }
        Merge merge = Merge.of(base.files(), draft.files(), newest);
        return new RebasedDraft(
                drafts.save(draft.broughtUpTo(newest.number(), merge.files(), author)), merge.conflicts());
    }
}
