package entente.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX file (ECMA-376, part 1, chapter 18). What comes in is not trusted. */
final class XlsxReader {

    private static final int LAST_ROW = 1_048_576;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?");

    /** A character that XML cannot hold, by its code: {@code _x000D_}. */
    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** As spreadsheet programs show numbers: without the noise of the 16th and 17th digit. */
    private static final MathContext SHOWN = new MathContext(15);

    private final List<String> texts;
    private final XlsxDates dates;
    private final SheetBuilder sheetBuilder;

    private XlsxReader(List<String> texts, XlsxDates dates, SheetLimits limits) {
        this.texts = texts;
        this.dates = dates;
        this.sheetBuilder = new SheetBuilder(limits);
    }

    static Sheet read(byte[] octets, SheetLimits limits) {
        OpcPackage opcPackage = OpcPackage.unzip(octets, limits);
        String workbook = OpcPackage.target(opcPackage.relations(""), "officeDocument")
                .orElseThrow(() -> new UnreadableSheet(OpcPackage.BROKEN));
        Map<String, OpcPackage.OpcRelationship> relations = opcPackage.relations(workbook);
        OpcPackage.OpcRelationship first = relations.get(firstSheet(opcPackage, workbook));
        if (first == null || !first.type().endsWith("/worksheet")) {
            throw new UnreadableSheet(OpcPackage.BROKEN);
        }
        Optional<String> texts = OpcPackage.target(relations, "sharedStrings");
        XlsxDates dates = XlsxDates.of(opcPackage, workbook, OpcPackage.target(relations, "styles"));
        try (XmlStream sheet = opcPackage.open(first.target())) {
            return new XlsxReader(
                            texts.map(path -> texts(opcPackage, path, limits)).orElse(List.of()), dates, limits)
                    .sheet(sheet);
        }
    }

    private static String firstSheet(OpcPackage opcPackage, String workbook) {
        try (XmlStream xmlStream = opcPackage.open(workbook)) {
            while (xmlStream.next()) {
                if (xmlStream.starts("sheet")) {
                    String id = xmlStream.foreignAttribute("id");
                    return id == null ? "" : id;
                }
            }
        }
        return "";
    }

    /** The texts that cells name by number. */
    private static List<String> texts(OpcPackage opcPackage, String path, SheetLimits limits) {
        int most = limits.rows() * SheetBuilder.MOST_COLUMNS;
        List<String> texts = new ArrayList<>();
        try (XmlStream xmlStream = opcPackage.open(path)) {
            while (xmlStream.next()) {
                if (xmlStream.starts("si")) {
                    texts.add(richText(xmlStream, "si"));
                    if (texts.size() > most) {
                        throw new UnreadableSheet("Expected at most " + most + " texts.");
                    }
                }
            }
        }
        return texts;
    }

    /** Its runs together, without how they are pronounced. */
    private static String richText(XmlStream xmlStream, String element) {
        StringBuilder text = new StringBuilder();
        while (xmlStream.next() && !xmlStream.ends(element)) {
            if (xmlStream.starts("t")) {
                text.append(xmlStream.text());
            } else if (xmlStream.starts("rPh")) {
                xmlStream.text();
            }
        }
        return CODE.matcher(text).replaceAll(XlsxReader::character);
    }

    private static String character(MatchResult code) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }

    private Sheet sheet(XmlStream xmlStream) {
        int row = 0;
        int column = -1;
        while (xmlStream.next()) {
            if (xmlStream.starts("row")) {
                row = row(xmlStream.attribute("r"), row + 1);
                column = -1;
            } else if (xmlStream.starts("c")) {
                column = column(xmlStream.attribute("r"), column + 1);
                cell(xmlStream, row, column);
            }
        }
        return sheetBuilder.sheet();
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
        return cell.group(1).chars().reduce(0, (before, letter) -> 26 * before + letter - 'A' + 1) - 1;
    }

    private void cell(XmlStream xmlStream, int row, int column) {
        String type = xmlStream.attribute("t");
        String style = xmlStream.attribute("s");
        String value = "";
        boolean formula = false;
        while (xmlStream.next() && !xmlStream.ends("c")) {
            if (xmlStream.starts("f")) {
                formula = true;
            } else if (xmlStream.starts("v")) {
                value = xmlStream.text();
            } else if (xmlStream.starts("is")) {
                value = richText(xmlStream, "is");
            }
        }
        if (formula) {
            sheetBuilder.wrong(row, column, "This cell holds a formula. Copy it as a value.");
        } else if (!value.isEmpty()) {
            add(row, column, type == null ? "n" : type, style, value);
        }
    }

    private void add(int row, int column, String type, @Nullable String style, String value) {
        switch (type) {
            case "n" -> number(row, column, style, value);
            case "s" -> sheetBuilder.add(row, column, shared(value));
            case "b" -> sheetBuilder.add(row, column, value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> sheetBuilder.wrong(row, column, "This cell holds an error. Correct it, or leave it empty.");
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
            sheetBuilder.wrong(row, column, "Expected a number that a spreadsheet can hold.");
        }
    }

    private static String plain(BigDecimal number) {
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
