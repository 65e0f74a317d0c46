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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads rows of a sheet as moves of one dialogue. Sides go by id or name, or are named both for what they did together;
 * kinds go by code, label or noun, dates as people write them, confidence as a number or a word.
 */
public final class MoveSheetReader {

    static final int MOST_PROBLEMS = 500;

    private static final Set<String> BOTH = Set.of("both", MoveColumn.BOTH_SIDES);
    private static final Pattern BETWEEN_SIDES = Pattern.compile(" ?[,;/&+] ?| and ");

    private final Map<String, String> sideByName = new HashMap<>();
    private final String first;
    private final String sidesInWords;
    private final KindNames kinds;

    public MoveSheetReader(List<Side> sides, Collection<Kind> kinds) {
        for (Side side : sides) {
            Stream.of(side.id(), side.name(), side.fullName())
                    .forEach(name -> sideByName.putIfAbsent(plain(name), side.id()));
        }
        this.first = sides.get(0).id();
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

    /** @param side its id; of both, the one that is named first */
    record Actor(String side, boolean jointly) {}

    /** The side so named; or both, by name or by that word. */
    Optional<Actor> actor(String written) {
        String plain = plain(written);
        String side = sideByName.get(plain);
        if (side != null) {
            return Optional.of(new Actor(side, false));
        }
        if (BOTH.contains(plain)) {
            return Optional.of(new Actor(first, true));
        }
        return BETWEEN_SIDES
                .matcher(plain)
                .results()
                .flatMap(between -> both(plain.substring(0, between.start()), plain.substring(between.end())))
                .findFirst();
    }

    private Stream<Actor> both(String one, String other) {
        String side = sideByName.get(one);
        String facing = sideByName.get(other);
        return side == null || facing == null || side.equals(facing)
                ? Stream.empty()
                : Stream.of(new Actor(side, true));
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
