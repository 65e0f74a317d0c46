package entente.api.rulebook;

import entente.rulebook.diff.RulebookChange;

/** One thing that differs between two versions of the rulebook. */
record ChangeAnswer(String part, String how, String id, String file, String words) {

    static ChangeAnswer of(RulebookChange change) {
        return new ChangeAnswer(change.part().word(), change.how().word(), change.id(), change.file(), change.words());
    }
}
