package entente.exchange.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of an XLSX file are dates: those whose style has a number format of dates (ECMA-376, part 1, 18.8.30). A cell
 * that shows a month or a year alone is that month or year, and not its first day.
 *
 * @param styles how much of a date cells of these styles show
 * @param first the day that a 0 stands for
 */
record XlsxDates(Map<Integer, DateFormat> styles, LocalDate first) {

    /** Of 1900; it counts a 29 February 1900 that never was, so it holds from March 1900 on. */
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST = 2_958_465; // 31 December 9999
    private static final int FIRST = 61; // 1 March 1900

    static XlsxDates of(OpcPackage opcPackage, String workbook, Optional<String> styles) {
        return new XlsxDates(
                styles.map(path -> dates(opcPackage, path)).orElse(Map.of()),
                countsFrom1904(opcPackage, workbook) ? SINCE_1904 : SINCE_1900);
    }

    private static boolean countsFrom1904(OpcPackage opcPackage, String workbook) {
        try (XmlStream xmlStream = opcPackage.open(workbook)) {
            while (xmlStream.next()) {
                if (xmlStream.starts("workbookPr")) {
                    String since = xmlStream.attribute("date1904");
                    return since != null && (since.equals("1") || since.equals("true"));
                }
            }
        }
        return false;
    }

    private static Map<Integer, DateFormat> dates(OpcPackage opcPackage, String path) {
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> ofCells = new ArrayList<>();
        try (XmlStream xmlStream = opcPackage.open(path)) {
            boolean inCells = false;
            while (xmlStream.next()) {
                if (xmlStream.starts("numFmt")) {
                    formats.put(
                            number(xmlStream.attribute("numFmtId")), String.valueOf(xmlStream.attribute("formatCode")));
                } else if (xmlStream.starts("cellXfs")) {
                    inCells = true;
                } else if (xmlStream.ends("cellXfs")) {
                    inCells = false;
                } else if (inCells && xmlStream.starts("xf")) {
                    ofCells.add(number(xmlStream.attribute("numFmtId")));
                }
            }
        }
        Map<Integer, DateFormat> dates = new HashMap<>();
        for (int style = 0; style < ofCells.size(); style++) {
            int format = ofCells.get(style);
            String code = formats.get(format);
            DateFormat shown = code == null ? DateFormat.builtIn(format) : DateFormat.of(code);
            if (shown != DateFormat.NONE) {
                dates.put(style, shown);
            }
        }
        return dates;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** The date of a cell in ISO form, as much of it as the cell shows; empty where it is none. */
    Optional<String> date(@Nullable String style, BigDecimal value) {
        DateFormat shown = styles.getOrDefault(number(style), DateFormat.NONE);
        double days = Math.floor(value.doubleValue());
        return shown != DateFormat.NONE && days >= FIRST && days <= LAST
                ? Optional.of(shown.of(first.plusDays((long) days)))
                : Optional.empty();
    }
}
