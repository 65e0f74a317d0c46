package entente.exchange.moves;

import entente.dialogue.Kind;
import entente.dialogue.Side;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetFile;
import entente.exchange.sheet.SheetLimits;
import entente.job.Progress;
import entente.rules.ShippedRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Sheets of moves between Aland and Borland, read by the kinds of the shipped rulebook. */
final class MoveSheets {

    static final List<Side> SIDES =
            List.of(new Side("a", "Aland", "Republic of Aland"), new Side("b", "Borland", null));
    static final List<Kind> KINDS = ShippedRules.RULES.kinds();
    static final MoveSheetReader READER = new MoveSheetReader(SIDES, KINDS);

    private MoveSheets() {}

    static Sheet example() {
        try (InputStream in = Objects.requireNonNull(MoveSheets.class.getResourceAsStream("/sheets/moves.csv"))) {
            return Sheet.read(in.readAllBytes());
        } catch (IOException noSheet) {
            throw new UncheckedIOException(noSheet);
        }
    }

    static Sheet of(String... lines) {
        return SheetFile.open(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), SheetLimits.MOVES, null)
                .sheet("");
    }

    static ParsedMoves read(Sheet sheet, String... taken) {
        return read(sheet, SheetMapping.NONE.with(MoveSheet.guess(sheet)), taken);
    }

    static ParsedMoves read(Sheet sheet, SheetMapping mapping, String... taken) {
        return READER.read(sheet, mapping, Set.of(taken), Progress.UNHEARD);
    }

    static ParsedMoves read(String... lines) {
        return read(of(lines));
    }
}
