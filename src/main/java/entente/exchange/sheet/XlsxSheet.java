package entente.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX file on its way in. */
final class XlsxSheet {

    private static final String WITHOUT_VALUE =
            "This cell holds a formula without a value. Save the file in a spreadsheet"
                    + " program, or copy the cell as a value.";

    private static final int MOST_LINKED = 100_000;
    private static final int LAST_ROW = 1_048_576;
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?");
    /** As spreadsheet programs show numbers: without the noise of the 16th and 17th digit. */
    private static final MathContext SHOWN = new MathContext(15);
    /** A formula that shows a text and leads elsewhere. */
    private static final Pattern HYPERLINK =
            Pattern.compile("\\s*HYPERLINK\\(\\s*\"([^\"]{1,2000})\".*", Pattern.DOTALL);

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?");

    private final OpcPackage opcPackage;
    private final String path;
    private final List<String> texts;
    private final XlsxDates dates;
    private final SheetBuilder sheetBuilder;
    private @Nullable Map<String, OpcPackage.OpcRelationship> links;
    private int linked;

    /** @param texts those that cells name by number */
    XlsxSheet(OpcPackage opcPackage, String path, List<String> texts, XlsxDates dates, SheetLimits limits) {
        this.opcPackage = opcPackage;
        this.path = path;
        this.texts = texts;
        this.dates = dates;
        this.sheetBuilder = new SheetBuilder(limits);
    }

    Sheet read(XmlStream xmlStream) {
        int row = 0;
        int column = -1;
        while (xmlStream.next()) {
            if (xmlStream.starts("row")) {
                row = row(xmlStream.attribute("r"), row + 1);
                column = -1;
                String hidden = xmlStream.attribute("hidden");
                if (hidden != null && (hidden.equals("1") || hidden.equals("true"))) {
                    sheetBuilder.hide(row);
                }
            } else if (xmlStream.starts("c")) {
                column = column(xmlStream.attribute("r"), column + 1);
                cell(xmlStream, row, column);
            } else if (xmlStream.starts("hyperlink")) {
                link(xmlStream);
            }
        }
        return sheetBuilder.sheet(false);
    }

    private static int row(@Nullable String named, int next) {
        if (named == null) {
            return next;
        }
        int row = named.matches("[0-9]{1,7}") ? Integer.parseInt(named) : 0;
        if (row < 1 || row > LAST_ROW) {
            throw new UnreadableSheet(OpcPackage.BROKEN);
        }
        return row;
    }

    private static int column(@Nullable String named, int next) {
        if (named == null) {
            return next;
        }
        Matcher cell = CELL.matcher(named);
        if (!cell.matches()) {
            throw new UnreadableSheet(OpcPackage.BROKEN);
        }
        return place(cell.group(1));
    }

    private static int place(String letters) {
        return letters.chars().reduce(0, (before, letter) -> 26 * before + letter - 'A' + 1) - 1;
    }

    /** Its text; of one that it shares with other cells, only that there is one. */
    private static String formula(XmlStream xmlStream) {
        String formula = xmlStream.text();
        return formula.isEmpty() ? "…" : formula;
    }

    private void cell(XmlStream xmlStream, int row, int column) {
        String type = xmlStream.attribute("t");
        String style = xmlStream.attribute("s");
        String value = "";
        String formula = "";
        boolean valued = false;
        while (xmlStream.next() && !xmlStream.ends("c")) {
            if (xmlStream.starts("f")) {
                formula = formula(xmlStream);
            } else if (xmlStream.starts("v")) {
                value = xmlStream.text();
                valued = true;
            } else if (xmlStream.starts("is")) {
                value = XlsxWorkbook.richText(xmlStream, "is");
            }
        }
        if (!value.isEmpty()) {
            add(row, column, type == null ? "n" : type, style, value);
        } else if (!formula.isEmpty() && !valued) {
            sheetBuilder.add(row, column, "=" + formula);
            sheetBuilder.wrong(row, column, WITHOUT_VALUE);
        }
        Matcher link = HYPERLINK.matcher(formula);
        if (link.matches()) {
            sheetBuilder.link(row, column, link.group(1));
        }
    }

    /** A cell, or a rectangle of cells, that leads out of the file. */
    private void link(XmlStream xmlStream) {
        Matcher range = RANGE.matcher(OpcPackage.text(xmlStream.attribute("ref")));
        OpcPackage.OpcRelationship link = links().get(OpcPackage.text(xmlStream.foreignAttribute("id")));
        if (link != null && link.type().endsWith("/hyperlink") && range.matches()) {
            boolean single = range.group(3) == null;
            int lastRow = Math.min(Integer.parseInt(range.group(single ? 2 : 4)), LAST_ROW);
            int lastColumn = Math.min(place(range.group(single ? 1 : 3)), SheetBuilder.MOST_COLUMNS - 1);
            for (int column = place(range.group(1)); column <= lastColumn; column++) {
                for (int row = Integer.parseInt(range.group(2)); row <= lastRow && linked < MOST_LINKED; row++) {
                    linked++;
                    sheetBuilder.link(row, column, link.target());
                }
            }
        }
    }

    private Map<String, OpcPackage.OpcRelationship> links() {
        if (links == null) {
            links = opcPackage.hasRelations(path) ? opcPackage.relations(path) : Map.of();
        }
        return links;
    }

    private void add(int row, int column, String type, @Nullable String style, String value) {
        switch (type) {
            case "n" -> number(row, column, style, value);
            case "s" -> sheetBuilder.add(row, column, shared(value));
            case "b" -> sheetBuilder.add(row, column, value.equals("1") ? "TRUE" : "FALSE");
            default -> sheetBuilder.add(row, column, value);
        }
    }

    private String shared(String number) {
        int at = number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : -1;
        if (at < 0 || at >= texts.size()) {
            throw new UnreadableSheet(OpcPackage.BROKEN);
        }
        return texts.get(at);
    }

    private void number(int row, int column, @Nullable String style, String value) {
        boolean sound = NUMBER.matcher(value).matches() && Double.isFinite(Double.parseDouble(value));
        if (sound) {
            BigDecimal number = new BigDecimal(value);
            sheetBuilder.add(row, column, dates.date(style, number).orElseGet(() -> plain(number)));
        } else {
            sheetBuilder.add(row, column, value);
            sheetBuilder.wrong(row, column, "Expected a number that a spreadsheet can hold.");
        }
    }

    private static String plain(BigDecimal number) {
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
