package entente.web;

import entente.dialogue.Background;
import entente.web.view.Days;
import org.jspecify.annotations.Nullable;

/** Something that happened beside the moves. */
record Circumstance(
        @Nullable String date, String text, @Nullable String locator) {

    static Circumstance of(Background background) {
        String date = background.date();
        return new Circumstance(date == null ? null : Days.words(date), background.text(), background.locator());
    }
}
