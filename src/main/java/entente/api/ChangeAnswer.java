package entente.api;

import entente.rulebook.Change;

/** One thing that differs between two versions of the rulebook. */
record ChangeAnswer(String part, String how, String id, String file, String words) {

    static ChangeAnswer of(Change change) {
        return new ChangeAnswer(change.part().word(), change.how().word(), change.id(), change.file(), change.words());
    }
}
