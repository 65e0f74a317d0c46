package entente.exchange.events;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The codes of CAMEO that events have, of three or four digits, and what the codebook calls each. */
public final class Cameo {

    private static final Pattern CODE = Pattern.compile("(0[1-9]|1[0-9]|20)[0-9]{1,2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

    private static final Map<String, String> NAMES = table("cameo.csv");
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        NAMES.forEach((code, name) -> BY_NAME.put(name.toLowerCase(Locale.ROOT), code));
    }

    private Cameo() {}

    /** The codes in their order, with their names. */
    public static Map<String, String> names() {
        return Map.copyOf(NAMES);
    }

    public static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** The code that is called so. */
    static Optional<String> called(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether it has the form of a code, be it listed or not. */
    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /**
     * What a code was before a spreadsheet took it for a number: 0841 of 841. No code of the list can be mistaken for
     * another one so: those of four digits that begin with 0 leave a root above 20.
     */
    static Optional<String> withLostZero(String code) {
        return Optional.of("0" + code)
                .filter(whole -> DIGITS.matcher(code).matches() && !isCode(code) && NAMES.containsKey(whole));
    }

    /** A table of two columns that comes with the program: the first leads to the second, in its order. */
    static Map<String, String> table(String file) {
        Map<String, String> table = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Cameo.class.getResourceAsStream("/entente/exchange/events/" + file), file),
                StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                table.put(row.get(0), row.get(1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }
}
