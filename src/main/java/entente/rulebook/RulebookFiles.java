package entente.rulebook;

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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a rulebook as text, by path ({@code examples/completion.yaml}), without its README; lines end in \n. */
public record RulebookFiles(SortedMap<String, String> textByPath) {

    /** A rulebook has at most this many files. */
    public static final int MOST_FILES = 100;

    /** A file holds at most this many characters. */
    public static final int LONGEST_FILE = 1_000_000;

    /** All files together hold at most this many characters. */
    public static final int LARGEST = 4_000_000;

    /** Kept beside the rules for the reader, and no part of them. */
    private static final String README = "README.md";

    /** @throws InvalidRulebook when there are too many files, or one is too long */
    public RulebookFiles {
        SortedMap<String, String> texts = new TreeMap<>();
        textByPath.forEach((path, text) -> texts.put(path, unified(text)));
        texts.remove(README);
        Faults faults = new Faults();
        if (texts.size() > MOST_FILES) {
            faults.add("", 0, "", "A rulebook has at most " + MOST_FILES + " files; here are " + texts.size() + ".");
        }
        texts.forEach((path, text) -> {
            if (text.length() > LONGEST_FILE) {
                faults.add(
                        path,
                        0,
                        "",
                        "A file holds at most " + LONGEST_FILE + " characters; this one has " + text.length() + ".");
            }
        });
        long all = texts.values().stream().mapToLong(String::length).sum();
        if (all > LARGEST) {
            faults.add("", 0, "", "A rulebook holds at most " + LARGEST + " characters; this one has " + all + ".");
        }
        faults.throwIfAny();
        textByPath = Collections.unmodifiableSortedMap(texts);
    }

    /** All files of a folder, except hidden ones. */
    public static RulebookFiles ofFolder(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, 3)) {
            List<Path> files =
                    paths.filter(Files::isRegularFile).limit(MOST_FILES + 2L).toList();
            for (Path file : files) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!file.getFileName().toString().startsWith(".")) {
                    refuseLinkOut(path, file, folder);
                    texts.put(path, text(path, file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the rulebook in " + folder.toAbsolutePath(), unreadable);
        }
        return new RulebookFiles(texts);
    }

    /** These files with the text of one replaced. */
    public RulebookFiles with(String path, String text) {
        SortedMap<String, String> texts = new TreeMap<>(textByPath);
        texts.put(path, text);
        return new RulebookFiles(texts);
    }

    /** The SHA-256 of a text. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@code sha256:…} over paths and texts. */
    public String checksum() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, String> file : textByPath.entrySet()) {
            byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
            digest.update((file.getKey() + "\n" + text.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Faults quote what they find, so a folder from elsewhere must not bring in files of this machine. */
    private static void refuseLinkOut(String path, Path file, Path folder) throws IOException {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new InvalidRulebook(
                    List.of(new Fault(path, 0, "", "This is a link to a file that is not in the folder. Copy it.")));
        }
    }

    private static String text(String path, Path file) throws IOException {
        if (Files.size(file) > 4L * LONGEST_FILE) {
            throw new InvalidRulebook(
                    List.of(new Fault(path, 0, "", "A file holds at most " + LONGEST_FILE + " characters.")));
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidRulebook(List.of(notUtf8(path)));
        }
    }

    public static Fault notUtf8(String path) {
        return new Fault(path, 0, "", "This file is not in UTF-8. Save it in that encoding.");
    }

    private static String unified(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return marked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
