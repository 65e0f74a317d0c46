package entente.evaluation.data;

import entente.casefile.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files of data by their paths: every {@code .csv} holds decisions of people, and every {@code NAME.json} a case. What is
 * expected of a case it says itself, or {@code NAME.expect.json} beside it. Other files say nothing.
 */
public record DataFiles(SortedMap<String, String> textByPath) {

    private static final int MOST_FILES = 1_000;

    private static final String FOLDERS = "the folder itself, its studies/ and its histories/";

    public DataFiles {
        SortedMap<String, String> data = new TreeMap<>(textByPath);
        data.keySet().removeIf(Predicate.not(DataFiles::isData));
        textByPath = Collections.unmodifiableSortedMap(data);
    }

    private static boolean isData(String path) {
        return path.endsWith(".csv") || path.endsWith(".json");
    }

    /**
     * Reads what lies in a folder, in its {@code studies/} and in its {@code histories/}, and nothing deeper.
     *
     * @throws UnreadableData where there is no data, or too much
     * @throws UncheckedIOException where the folder cannot be read
     */
    public static DataFiles ofFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableData(folder + ": Expected a folder. There is none.");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            for (String place : List.of("", "studies", "histories")) {
                for (Path file : filesIn(folder.resolve(place))) {
                    texts.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the folder " + folder, unreadable);
        }
        if (texts.isEmpty()) {
            throw new UnreadableData(
                    folder + ": Expected files that end in .csv or .json in " + FOLDERS + ". Got none.");
        }
        return new DataFiles(texts);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> data = files.filter(file -> isData(file.toString()) && Files.isRegularFile(file))
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (data.size() > MOST_FILES) {
                throw new UnreadableData(folder + ": Expected at most " + MOST_FILES + " files of data. Got more.");
            }
            return data;
        }
    }

    private static String text(Path file) throws IOException {
        long size = Files.size(file);
        if (size > CaseFile.LARGEST) {
            throw new UnreadableData(file + ": Expected at most " + CaseFile.LARGEST + " octets. Got " + size + ".");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableData(file + ": Expected text in UTF-8. Got another encoding.");
        }
    }

    /** {@code sha256:…} over paths and texts. */
    public String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            textByPath.forEach((path, text) -> {
                digest.update((path + "\0" + text.length() + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
