package entente.web.upload;

import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.TextEncoding;
import entente.web.form.FormFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** A form with a file, or with the text of one that was looked at. */
final class UploadForm {

    private final byte[] octets;
    private final boolean fresh;
    private final MultiValueMap<String, String> fields;

    private UploadForm(byte[] octets, boolean fresh, MultiValueMap<String, String> fields) {
        this.octets = octets;
        this.fresh = fresh;
        this.fields = fields;
    }

    static UploadForm of(@Nullable MultipartFile file, MultiValueMap<String, String> fields) throws IOException {
        byte[] chosen = file == null ? new byte[0] : file.getBytes();
        boolean fresh = chosen.length > 0;
        return new UploadForm(
                fresh ? chosen : FormFields.value(fields, "text").getBytes(StandardCharsets.UTF_8), fresh, fields);
    }

    /** Whether the file comes for the first time. */
    boolean isFresh() {
        return fresh;
    }

    /** Whether it is to be brought in, not only looked at. */
    boolean isDecided() {
        return value("do").equals("import");
    }

    MultiValueMap<String, String> fields() {
        return fields;
    }

    String value(String field) {
        return FormFields.value(fields, field);
    }

    /**
     * The rows of the file.
     *
     * @param encoding of a fresh text file; null where it is not known
     * @throws entente.exchange.UnreadableSheet when it is no sheet
     */
    Sheet sheet(@Nullable TextEncoding encoding) {
        return Sheet.read(octets, SheetLimits.MOVES, fresh ? encoding : null);
    }
}
