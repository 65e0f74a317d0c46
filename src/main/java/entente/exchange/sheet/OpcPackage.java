package entente.exchange.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an Office file (ECMA-376, part 2), inflated within bounds. */
final class OpcPackage {

    private static final int MOST_ENTRIES = 500;

    static final String BROKEN =
            "This file cannot be read as XLSX. Open it in a spreadsheet program and save it again.";

    /** What one part says of another: where it stands, or the address where it leads out of the file. */
    record OpcRelationship(String type, String target) {}

    private final Map<String, byte[]> byPath = new HashMap<>();

    private OpcPackage() {}

    /** By its directory, as spreadsheet programs read it; a stream would stumble over what some of them write. */
    static OpcPackage unzip(byte[] octets, SheetLimits limits) {
        OpcPackage opcPackage = new OpcPackage();
        try {
            Path file = Files.createTempFile("sheet", ".xlsx");
            try {
                Files.write(file, octets);
                opcPackage.inflate(file, limits.unpacked());
            } finally {
                Files.delete(file);
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new UnreadableSheet(BROKEN);
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
        return opcPackage;
    }

    private void inflate(Path file, int most) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadableSheet(BROKEN);
            }
            int left = most;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] part = inflated(zip, entry, left + 1);
                left -= part.length;
                if (left < 0) {
                    throw new UnreadableSheet("Expected at most " + (most >> 20) + " MiB when unpacked.");
                }
                if (byPath.put(key(entry.getName()), part) != null) {
                    throw new UnreadableSheet(BROKEN);
                }
            }
        }
    }

    private static byte[] inflated(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream part = zip.getInputStream(entry)) {
            return part.readNBytes(most);
        }
    }

    /** @throws UnreadableSheet when there is no such part */
    XmlStream open(String path) {
        byte[] part = byPath.get(key(path));
        if (part == null) {
            throw new UnreadableSheet(BROKEN);
        }
        return new XmlStream(part);
    }

    /** The relations of a part, or of the package ({@code ""}), by id. */
    Map<String, OpcRelationship> relations(String path) {
        Map<String, OpcRelationship> relations = new LinkedHashMap<>();
        try (XmlStream xmlStream = open(relationsOf(path))) {
            while (xmlStream.next()) {
                if (xmlStream.starts("Relationship")) {
                    String target = text(xmlStream.attribute("Target"));
                    boolean external = text(xmlStream.attribute("TargetMode")).equals("External");
                    relations.put(
                            text(xmlStream.attribute("Id")),
                            new OpcRelationship(
                                    text(xmlStream.attribute("Type")), external ? target : resolve(path, target)));
                }
            }
        }
        return relations;
    }

    /** Whether a part is related to any other. */
    boolean hasRelations(String path) {
        return byPath.containsKey(key(relationsOf(path)));
    }

    private static String relationsOf(String path) {
        int folder = path.lastIndexOf('/') + 1;
        return path.substring(0, folder) + "_rels/" + path.substring(folder) + ".rels";
    }

    /** Where the first part of a kind stands; the kind ends the type of the relation. */
    static Optional<String> target(Map<String, OpcRelationship> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith("/" + kind))
                .map(OpcRelationship::target)
                .findFirst();
    }

    private static String resolve(String path, String target) {
        try {
            return URI.create("/" + path).resolve(target).getPath().substring(1);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException noPath) {
            throw new UnreadableSheet(BROKEN);
        }
    }

    /** What an attribute says; empty where it is not there. */
    static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
