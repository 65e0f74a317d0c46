package entente.exchange.moves;

import entente.dialogue.Kind;
import entente.dialogue.Side;
import entente.exchange.sheet.Sheet;
import entente.job.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    private static final Set<String> BOTH = Set.of("both", "jointly", "both of them", MoveColumn.BOTH_SIDES);
    private static final String BEYOND =
            "This cell stands beyond the last heading, so the row may be shifted. Put a text that"
                    + " has the separator in it between quotation marks; or give this column a heading.";
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
     * @param mapping under which heading each column stands, as {@link MoveSheet#guess} proposes, and what words mean
     * @param taken ids that are not to be given to rows without one
     * @param progress hears of each row; does not stop the reading
     */
    public ParsedMoves read(Sheet sheet, SheetMapping mapping, Set<String> taken, Progress progress) {
        MoveColumns places = new MoveColumns(sheet, mapping);
        SheetFindings findings = new SheetFindings(places);
        if (!places.problems().isEmpty()) {
            return new ParsedMoves(places, List.of(), findings);
        }
        MoveIds ids = new MoveIds(sheet, places, taken);
        DayOrders dayOrders = new DayOrders(sheet, places, mapping.dayOrder());
        List<ParsedMoves.ParsedRow> lines = new ArrayList<>();
        int bound = sheet.rows().lastKey();
        sheet.rows().tailMap(places.headingRow() + 1).forEach((row, cells) -> {
            progress.goOn(row, bound);
            if (cells.stream().anyMatch(cell -> !CellText.of(cell).isEmpty())) {
                int shifted = places.shifted(cells);
                if (shifted >= 0) {
                    findings.add(places.problem(row, shifted, BEYOND));
                } else {
                    new MoveRow(this, findings, mapping, places, dayOrders, row)
                            .read(ids)
                            .ifPresent(lines::add);
                }
            }
        });
        findings.count(sheet, dayOrders);
        return new ParsedMoves(places, lines, findings);
    }

    /** Whether a cell says that both sides act, without naming them. */
    static boolean meansBoth(String written) {
        return BOTH.contains(plain(written));
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
        if (meansBoth(plain)) {
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
        return SheetMapping.plain(name);
    }
}
