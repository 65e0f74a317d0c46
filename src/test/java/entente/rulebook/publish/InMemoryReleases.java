package entente.rulebook.publish;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Releases in memory, for tests. */
public final class InMemoryReleases implements Releases {

    private final Set<String> known = new HashSet<>();

    @Override
    public boolean know(String checksum) {
        return known.contains(checksum);
    }

    @Override
    public <T> T remember(String checksum, Supplier<T> puttingForward) {
        T done = puttingForward.get();
        known.add(checksum);
        return done;
    }
}
