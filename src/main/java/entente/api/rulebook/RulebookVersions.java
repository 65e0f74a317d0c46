package entente.api.rulebook;

import entente.api.http.RefusedRequest;
import entente.assessment.RulesNotReady;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Versions of the rulebook as requests name them. */
@Component
final class RulebookVersions {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Versions versions;

    RulebookVersions(Versions versions) {
        this.versions = versions;
    }

    /** Newest first. */
    List<Version> all() {
        return versions.all();
    }

    /**
     * @throws RefusedRequest when there is none of that name
     * @throws RulesNotReady before the first one is there
     */
    Version find(String name) {
        newest();
        return (NUMBER.matcher(name).matches() ? versions.find(Integer.parseInt(name)) : Optional.<Version>empty())
                .orElseThrow(() -> RefusedRequest.unknownRulebook(
                        name, all().stream().map(Version::name).toList()));
    }

    /** @throws RulesNotReady before the first one is there */
    Version newest() {
        return versions.find(versions.newest()).orElseThrow(RulesNotReady::new);
    }
}
