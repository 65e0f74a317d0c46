package entente.exchange.moves;

import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Side;
import entente.dialogue.Tone;
import entente.dialogue.Worded;
import entente.exchange.sheet.Sheet;
import entente.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Sheets of moves between Aland and Borland, read by the kinds of the shipped rulebook. */
final class MoveSheets {

    static final List<Side> SIDES =
            List.of(new Side("a", "Aland", "Republic of Aland"), new Side("b", "Borland", null));
    static final List<Kind> KINDS = kinds();
    static final MoveSheetReader READER = new MoveSheetReader(SIDES, KINDS);

    private MoveSheets() {}

    private static List<Kind> kinds() {
        try {
            return Sheet.read(Files.readAllBytes(Path.of("rules/kinds.csv"))).rows().tailMap(2).values().stream()
                    .map(row -> new Kind(
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            Worded.of(Mode.class, row.get(3)).orElseThrow(),
                            Worded.of(Tone.class, row.get(4)).orElseThrow(),
                            row.get(5),
                            row.get(6),
                            Double.parseDouble(row.get(7)),
                            row.get(8)))
                    .toList();
        } catch (IOException noRules) {
            throw new UncheckedIOException(noRules);
        }
    }

    static Sheet example() {
        try (InputStream in = Objects.requireNonNull(MoveSheets.class.getResourceAsStream("/sheets/moves.csv"))) {
            return Sheet.read(in.readAllBytes());
        } catch (IOException noSheet) {
            throw new UncheckedIOException(noSheet);
        }
    }

    static Sheet of(String... lines) {
        return Sheet.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static ParsedMoves read(Sheet sheet, String... taken) {
        return READER.read(sheet, MoveSheet.guess(sheet), Set.of(taken), Progress.UNHEARD);
    }

    static ParsedMoves read(String... lines) {
        return read(of(lines));
    }
}
