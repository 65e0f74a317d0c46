package entente.exchange.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An XLSX file (ECMA-376, part 1, chapter 18), without the sheets that it hides. What comes in is not trusted. */
final class XlsxWorkbook extends SheetFile {

    /** A character that XML cannot hold, by its code: {@code _x000D_}. */
    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final OpcPackage opcPackage;
    private final SheetLimits limits;
    private final List<String> texts;
    private final XlsxDates dates;
    private final Map<String, String> pathByName;

    /** The sheet that was read last, which is asked for again once it is known what it holds. */
    private @Nullable Sheet lastRead;

    private String lastName = "";

    private XlsxWorkbook(
            OpcPackage opcPackage,
            SheetLimits limits,
            List<String> texts,
            XlsxDates dates,
            Map<String, String> pathByName) {
        this.opcPackage = opcPackage;
        this.limits = limits;
        this.texts = texts;
        this.dates = dates;
        this.pathByName = pathByName;
    }

    static XlsxWorkbook open(byte[] octets, SheetLimits limits) {
        OpcPackage opcPackage = OpcPackage.unzip(octets, limits);
        String workbook = OpcPackage.target(opcPackage.relations(""), "officeDocument")
                .orElseThrow(() -> new UnreadableSheet(OpcPackage.BROKEN));
        Map<String, OpcPackage.OpcRelationship> relations = opcPackage.relations(workbook);
        Map<String, String> paths = sheets(opcPackage, workbook, relations);
        if (paths.isEmpty()) {
            throw new UnreadableSheet(OpcPackage.BROKEN);
        }
        Optional<String> texts = OpcPackage.target(relations, "sharedStrings");
        XlsxDates dates = XlsxDates.of(opcPackage, workbook, OpcPackage.target(relations, "styles"));
        return new XlsxWorkbook(
                opcPackage,
                limits,
                texts.map(path -> texts(opcPackage, path, limits)).orElse(List.of()),
                dates,
                paths);
    }

    /** Where each sheet stands that its reader sees, by name; charts are none. */
    private static Map<String, String> sheets(
            OpcPackage opcPackage, String workbook, Map<String, OpcPackage.OpcRelationship> relations) {
        Map<String, String> paths = new LinkedHashMap<>();
        Map<String, String> hidden = new LinkedHashMap<>();
        try (XmlStream xmlStream = opcPackage.open(workbook)) {
            while (xmlStream.next()) {
                OpcPackage.OpcRelationship sheet = xmlStream.starts("sheet")
                        ? relations.get(OpcPackage.text(xmlStream.foreignAttribute("id")))
                        : null;
                if (sheet != null && sheet.type().endsWith("/worksheet")) {
                    String state = xmlStream.attribute("state");
                    (state == null || state.equals("visible") ? paths : hidden)
                            .putIfAbsent(
                                    Objects.requireNonNullElse(xmlStream.attribute("name"), sheet.target()),
                                    sheet.target());
                }
            }
        }
        return paths.isEmpty() ? hidden : paths;
    }

    @Override
    public List<String> names() {
        return List.copyOf(pathByName.keySet());
    }

    @Override
    public Sheet sheet(String name) {
        String path = pathByName.get(name);
        if (path == null) {
            throw new UnreadableSheet("There is no sheet \"" + name + "\". Expected one of: "
                    + String.join(", ", pathByName.keySet()) + ".");
        }
        if (lastRead == null || !lastName.equals(name)) {
            try (XmlStream xmlStream = opcPackage.open(path)) {
                lastRead = new XlsxSheet(opcPackage, path, texts, dates, limits).read(xmlStream);
                lastName = name;
            }
        }
        return lastRead;
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
    static String richText(XmlStream xmlStream, String element) {
        StringBuilder text = new StringBuilder();
        while (xmlStream.next() && !xmlStream.ends(element)) {
            if (xmlStream.starts("t")) {
                text.append(xmlStream.text());
            } else if (xmlStream.starts("rPh")) {
                xmlStream.text();
            }
        }
        return CODE.matcher(text).replaceAll(XlsxWorkbook::character);
    }

    private static String character(MatchResult code) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }
}
