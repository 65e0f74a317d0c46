package entente.exchange.events;

import entente.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Files of coded events, as tests need them. */
final class EventFiles {

    private EventFiles() {}

    /** A row of GDELT 2.0; what is not said is empty. */
    static String gdelt(String id, String date, String actor, String target, String code, String link) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = id;
        cells[1] = date;
        cells[6] = actor + " GOVERNMENT";
        cells[7] = actor;
        cells[16] = target + " GOVERNMENT";
        cells[17] = target;
        cells[26] = code;
        cells[60] = link.isEmpty() ? "-" : link;
        return String.join("\t", cells);
    }

    static byte[] octets(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static EventSheet sheet(String... lines) {
        return EventReader.read(octets(lines), Progress.UNHEARD);
    }

    /** 399 events of one day. */
    static EventSheet icews() {
        try (InputStream file = Objects.requireNonNull(EventFiles.class.getResourceAsStream("/events/icews.tab"))) {
            return EventReader.read(file.readAllBytes(), Progress.UNHEARD);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
