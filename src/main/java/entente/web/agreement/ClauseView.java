package entente.web.agreement;

import entente.web.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which one clause of an agreement is changed, added or removed.
 *
 * @param clause its id; empty for a new one
 * @param agreement the agreement in words, and {@code leave} where one goes without a change
 * @param revision what it shows; a change is made to that
 * @param message what happened meanwhile; null for nothing
 * @param wrong what is wrong with none of the blanks
 */
record ClauseView(
        String title,
        String dialogue,
        String page,
        String leave,
        String agreement,
        String clause,
        int revision,
        List<FormField> blanks,
        List<FormField> signature,
        @Nullable String message,
        List<String> wrong) {

    /** Whether it is one more, and not one on record. */
    public boolean isAnother() {
        return clause.isEmpty();
    }

    public String heading() {
        return isAnother() ? "Add a clause" : "Clause " + clause;
    }
}
