package entente.web.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the parts of a rulebook stand on the pages; public for the templates that ask it.
 *
 * @param version the number of an older version; null for the one in force
 * @param q what was looked for, kept on the way; null where nothing was
 */
public record RulebookAddress(
        @Nullable Integer version, @Nullable String q) {

    public String rules() {
        return address("/rules");
    }

    public String rule(String id) {
        return address("/rules/rule/{id}", id);
    }

    public String kinds() {
        return address("/rules/kinds");
    }

    public String kind(String code) {
        return address("/rules/kinds/{code}", code);
    }

    public String parameters() {
        return address("/rules/parameters");
    }

    /** Its place among all of them, whatever was looked for. */
    public String parameter(String name) {
        return everything().parameters() + "#" + parameterAnchor(name);
    }

    /** The same with nothing looked for. */
    public RulebookAddress everything() {
        return new RulebookAddress(version, null);
    }

    static String parameterAnchor(String name) {
        return "parameter-" + name.replace(' ', '-');
    }

    private String address(String path, Object... names) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("rulebook", Optional.ofNullable(version))
                .queryParamIfPresent("q", Optional.ofNullable(q).map(words -> "{q}"))
                .encode()
                .buildAndExpand(q == null ? names : with(names, q))
                .toUriString();
    }

    private static Object[] with(Object[] names, String q) {
        return Stream.concat(Arrays.stream(names), Stream.of(q)).toArray();
    }
}
