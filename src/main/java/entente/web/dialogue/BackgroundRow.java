package entente.web.dialogue;

import entente.dialogue.Background;
import entente.dialogue.Dialogue;
import entente.web.view.Days;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened beside the moves. */
record BackgroundRow(
        @Nullable String date, String text, @Nullable String locator) {

    /** Those that had begun by a day. */
    static List<BackgroundRow> of(Dialogue dialogue, LocalDate day) {
        return dialogue.background().stream()
                .filter(background -> background.date() == null
                        || Days.start(background.date())
                                .map(start -> !start.isAfter(day))
                                .orElse(true))
                .map(BackgroundRow::of)
                .toList();
    }

    private static BackgroundRow of(Background background) {
        String date = background.date();
        return new BackgroundRow(date == null ? null : Days.words(date), background.text(), background.locator());
    }
}
