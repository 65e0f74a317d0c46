package entente.web.evaluation;

import entente.evaluation.history.Held;

/** What is expected of a history, in a sentence. */
final class HistoryWords {

    private HistoryWords() {}

    static String of(Held held) {
        return held.history() + ": " + held.expectation();
    }
}
