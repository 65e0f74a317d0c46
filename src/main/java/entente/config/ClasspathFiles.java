package entente.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Files that come with the application, in a folder of classes or in the jar. */
public final class ClasspathFiles {

    private ClasspathFiles() {}

    /** The texts of all files below {@code folder}, by their path in it. */
    public static SortedMap<String, String> textByPath(String folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/**")) {
                if (file.isReadable()) {
                    String place = file.getURL().getPath();
                    String path = place.substring(place.lastIndexOf("/" + folder + "/") + folder.length() + 2);
                    texts.put(path, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read the packaged " + folder, broken);
        }
        return texts;
    }
}
