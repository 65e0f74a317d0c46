package entente.api.rulebook;

import entente.rulebook.diff.RulebookChange;

/** One thing that differs between two versions of the rulebook. */
record ChangeAnswer(String part, String how, String id, String file, String words) {

    static ChangeAnswer of(RulebookChange rulebookChange) {
        return new ChangeAnswer(
                rulebookChange.part().word(),
                rulebookChange.how().word(),
                rulebookChange.id(),
                rulebookChange.file(),
                rulebookChange.words());
    }
}
