package entente.web.rules;

import entente.rulebook.publish.Version;
import entente.web.view.Days;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who set a part of the rules, when and why.
 *
 * @param lead what stands before the link to the version
 * @param version what the link says: {@code version 2}
 * @param rest what stands after it
 */
public record LastChange(String lead, String version, String rest, String href) {

    /** @param set the version that set it; the page says nothing where there is none */
    public static @Nullable LastChange of(Optional<Version> set) {
        return set.map(LastChange::of).orElse(null);
    }

    private static LastChange of(Version version) {
        String day = Days.full(version.publishedAt().toLocalDate());
        boolean first = version.number() == 1;
        return new LastChange(
                first ? "Unchanged since " : "Last changed: ",
                "version " + version.number(),
                first ? ", " + day : ", by " + version.author() + ", " + day + ": “" + version.reason() + "”",
                "/rules/versions#version-" + version.number());
    }

    public String words() {
        return lead + version + rest;
    }
}
