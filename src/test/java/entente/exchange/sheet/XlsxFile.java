package entente.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file put together by hand, so that it can hold what no program would write. */
public final class XlsxFile {

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private XlsxFile() {}

    /** @param rows what stands in sheetData */
    public static XlsxFile ofRows(String rows) {
        return new XlsxFile()
                .with(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"" + TYPE
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"" + TYPE
                                + "\"><sheets><sheet name=\"One\" r:id=\"s1\"/><sheet name=\"Two\" r:id=\"s2\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"t\" Type=\"" + TYPE
                                + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"s1\" Type=\""
                                + TYPE
                                + "/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>")
                .with("xl/sharedStrings.xml", "<sst><si><t>shared</t></si></sst>")
                .with("xl/worksheets/sheet1.xml", HEAD + worksheet(rows));
    }

    /** A sheet with one cell, C2, below the headings a, b and value. */
    public static XlsxFile ofCell(String cell) {
        return ofRows("<row r=\"1\">" + text("A1", "a") + text("B1", "b") + text("C1", "value") + "</row><row r=\"2\">"
                + cell + "</row>");
    }

    public static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String worksheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    XlsxFile with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    XlsxFile with(String path, byte[] octets) {
        parts.put(path, octets);
        return this;
    }

    /**
     * A sheet of texts.
     *
     * @param after what stands after its rows; h1 leads to https://ap.example/1
     */
    @SafeVarargs
    public static XlsxFile ofCells(String after, List<String>... rows) {
        StringBuilder cells = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            cells.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].size(); column++) {
                cells.append(text(Sheet.letters(column) + (row + 1), rows[row].get(column)));
            }
            cells.append("</row>");
        }
        return ofRows("")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns:r=\"" + TYPE + "\"><sheetData>" + cells + "</sheetData>" + after
                                + "</worksheet>")
                .with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"h1\" Type=\"" + TYPE
                                + "/hyperlink\" Target=\"https://ap.example/1\" TargetMode=\"External\"/></Relationships>");
    }

    /** With rows in the sheet that is called Two. */
    public XlsxFile withSecondSheet(String rows) {
        return with("xl/worksheets/sheet2.xml", HEAD + worksheet(rows))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"s1\" Type=\"" + TYPE
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\""
                                + TYPE
                                + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
    }

    XlsxFile without(String path) {
        parts.remove(path);
        return this;
    }

    public byte[] octets() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException neverToMemory) {
            throw new UncheckedIOException(neverToMemory);
        }
        return out.toByteArray();
    }
}
