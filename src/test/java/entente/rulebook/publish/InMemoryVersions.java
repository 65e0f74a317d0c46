package entente.rulebook.publish;

import entente.rulebook.RulebookFiles;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions in memory, for tests. */
public final class InMemoryVersions implements Versions {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-15T12:00:00Z");

    private final List<Version> newestFirst = new ArrayList<>();

    @Override
    public synchronized List<Version> all() {
        return List.copyOf(newestFirst);
    }

    @Override
    public synchronized Optional<Version> find(int number) {
        return newestFirst.stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    @Override
    public synchronized int newest() {
        return newestFirst.size();
    }

    @Override
    public synchronized Version publish(
            RulebookFiles files, String author, String reason, @Nullable String approvedBy, int base) {
        if (newestFirst.size() != base) {
            throw new EditConflict("Version " + newestFirst.size() + " is in force.");
        }
        Version version = new Version(base + 1, files, author, reason, approvedBy, base, DAY.plusDays(base));
        newestFirst.add(0, version);
        return version;
    }
}
