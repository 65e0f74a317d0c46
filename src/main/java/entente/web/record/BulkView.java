package entente.web.record;

import entente.web.card.WhatIfOutcome;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which several moves are changed at once.
 *
 * @param page the list of moves, and {@code dialogue} the address of the dialogue
 * @param revision what it shows; a change is made to that
 * @param field the word of what is changed; empty while that is to be chosen
 * @param blanks what it becomes, to be filled; {@code values} the same once it is shown what it does
 * @param outcome what it would do; null until that is asked for, or where something is wrong
 * @param message what went otherwise than was expected; null for nothing
 * @param wrong what is wrong with none of the blanks
 */
record BulkView(
        String title,
        String page,
        String dialogue,
        int revision,
        String heading,
        String field,
        List<Choice> fields,
        List<FormField> blanks,
        Map<String, String> values,
        List<BulkLine> lines,
        Map<String, String> signed,
        @Nullable WhatIfOutcome outcome,
        @Nullable String message,
        List<String> wrong) {

    /**
     * A move that is ticked.
     *
     * @param was how it has what is changed; empty while that is to be chosen
     * @param becomes how it will have it; null until it is shown what that does
     */
    record BulkLine(
            String id,
            String words,
            String date,
            String was,
            @Nullable String becomes) {}

    /** There is something to fill in. */
    public boolean isEditable() {
        return !values.isEmpty();
    }
}
