package entente.exchange.moves;

import entente.dialogue.Kind;
import entente.dialogue.Side;
import entente.exchange.sheet.Sheet;
import entente.job.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads rows of a sheet as moves of one dialogue. Sides go by id or name, kinds by code, label or noun, dates as people
 * write them, confidence as a number or a word.
 */
public final class MoveSheetReader {

    static final int MOST_PROBLEMS = 500;

    private final Map<String, String> sideByName = new HashMap<>();
    private final String sidesInWords;
    private final KindNames kinds;

    public MoveSheetReader(List<Side> sides, Collection<Kind> kinds) {
        for (Side side : sides) {
            Stream.of(side.id(), side.name(), side.fullName())
                    .forEach(name -> sideByName.putIfAbsent(plain(name), side.id()));
        }
        this.sidesInWords =
                sides.stream().map(side -> side.id() + " (" + side.name() + ")").collect(Collectors.joining(" or "));
        this.kinds = new KindNames(kinds);
    }

    /**
     * Reads every row that is not empty; rows that cannot be read are told and left out.
     *
     * @param headingOf under which heading each column stands, as {@link MoveSheet#guess} proposes
     * @param taken ids that are not to be given to rows without one
     * @param progress hears of each row; does not stop the reading
     */
    public ParsedMoves read(Sheet sheet, Map<MoveColumn, String> headingOf, Set<String> taken, Progress progress) {
        MoveColumns places = new MoveColumns(sheet, headingOf);
        if (!places.problems().isEmpty()) {
            return new ParsedMoves(places, List.of(), places.problems(), 0);
        }
        MoveIds ids = new MoveIds(sheet, places, taken);
        List<ParsedMoves.ParsedRow> lines = new ArrayList<>();
        RowFaults rowFaults = new RowFaults(places);
        int bound = sheet.rows().lastKey();
        sheet.rows().tailMap(places.firstRow() + 1).forEach((row, cells) -> {
            progress.goOn(row, bound);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                new MoveRow(this, rowFaults, row, column -> places.cell(cells, column))
                        .read(ids)
                        .ifPresent(lines::add);
            }
        });
        return new ParsedMoves(places, lines, rowFaults.first(), rowFaults.more());
    }

    /** The id of the side so named. */
    Optional<String> side(String written) {
        return Optional.ofNullable(sideByName.get(plain(written)));
    }

    String sidesInWords() {
        return sidesInWords;
    }

    KindNames kinds() {
        return kinds;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
