package entente.web.dialogue;

import entente.dialogue.Background;
import entente.web.view.Days;
import org.jspecify.annotations.Nullable;

/** Something that happened beside the moves. */
record BackgroundRow(
        @Nullable String date, String text, @Nullable String locator) {

    static BackgroundRow of(Background background) {
        String date = background.date();
        return new BackgroundRow(date == null ? null : Days.words(date), background.text(), background.locator());
    }
}
