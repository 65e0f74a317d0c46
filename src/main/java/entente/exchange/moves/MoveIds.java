package entente.exchange.moves;

import entente.exchange.sheet.Sheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ids of a sheet's moves: those it gives, and m1, m2 … for rows without one, as far as they are not taken. */
final class MoveIds {

    private final Map<String, Integer> firstRow = new HashMap<>();
    private final Set<String> taken;
    private int made;

    MoveIds(Sheet sheet, MoveColumns places, Set<String> taken) {
        this.taken = new HashSet<>(taken);
        sheet.rows().tailMap(places.headingRow() + 1).forEach((row, cells) -> {
            String id = places.cell(row, MoveColumn.ID).text();
            if (!id.isEmpty()) {
                firstRow.putIfAbsent(id, row);
                this.taken.add(id);
            }
        });
    }

    /** The row of the sheet that gives this id first. */
    int firstRow(String id) {
        return firstRow.getOrDefault(id, 0);
    }

    String make() {
        String id;
        do {
            made++;
            id = "m" + made;
        } while (taken.contains(id));
        return id;
    }
}
