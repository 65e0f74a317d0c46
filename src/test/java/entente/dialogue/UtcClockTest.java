package entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.DialogueReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UtcClockTest {

    private static final LocalDate FIFTEENTH = LocalDate.of(2025, 6, 15);

    /** Late on the evening before in New York. */
    private final UtcClock clock =
            new UtcClock(Clock.fixed(Instant.parse("2025-06-15T01:00:00Z"), ZoneId.of("America/New_York")));

    @Test
    void tellsTheDayInUtc() {
        assertThat(clock.today()).isEqualTo(FIFTEENTH);
    }

    @Test
    void readsADialogueOnItsOwnDayIfItHasOne() {
        Dialogue without = DialogueReader.read(Map.of(
                        "sides",
                        List.of(Map.of("id", "a", "name", "Avalon"), Map.of("id", "b", "name", "Brobdingnag")),
                        "moves",
                        List.of()))
                .dialogue();
        LocalDate own = LocalDate.of(2025, 3, 1);

        assertThat(clock.dayOf(without.readOn(own))).isEqualTo(own);
        assertThat(clock.dayOf(without)).isEqualTo(FIFTEENTH);
    }
}
