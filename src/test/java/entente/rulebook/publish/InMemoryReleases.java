package entente.rulebook.publish;

import java.util.HashSet;
import java.util.Set;

/** Releases in memory, for tests. */
public final class InMemoryReleases implements Releases {

    private final Set<String> known = new HashSet<>();

    @Override
    public boolean know(String checksum) {
        return known.contains(checksum);
    }

    @Override
    public void remember(String checksum) {
        known.add(checksum);
    }
}
