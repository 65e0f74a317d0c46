package entente.rulebook;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Versions and drafts that are kept as long as a test runs. */
public final class InMemory {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-15T12:00:00Z");

    private InMemory() {}

    /** @param first the files of version 1 */
    public static Versions versions(RulebookFiles first) {
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(1, first, "Entente", "The rules that Entente ships with.", 0, NOW));
        return new Versions() {
            @Override
            public List<Version> all() {
                return versions.stream()
                        .sorted(Comparator.comparingInt(Version::number).reversed())
                        .toList();
            }

            @Override
            public Optional<Version> find(int number) {
                return versions.stream()
                        .filter(version -> version.number() == number)
                        .findFirst();
            }

            @Override
            public Version publish(RulebookFiles files, String author, String reason, int base) {
                if (base != versions.size()) {
                    throw new Overtaken("Version " + versions.size()
                            + " has been published since. Begin a draft from that version.");
                }
                Version version = new Version(versions.size() + 1, files, author, reason, base, NOW);
                versions.add(version);
                return version;
            }
        };
    }

    public static Releases releases() {
        Set<String> known = new HashSet<>();
        return new Releases() {
            @Override
            public boolean know(String checksum) {
                return known.contains(checksum);
            }

            @Override
            public void remember(String checksum) {
                known.add(checksum);
            }
        };
    }

    public static Drafts drafts() {
        Map<String, List<Draft>> revisions = new LinkedHashMap<>();
        return new Drafts() {
            @Override
            public List<Draft> all() {
                return revisions.values().stream().map(this::last).toList();
            }

            @Override
            public Optional<Draft> find(String id) {
                return Optional.ofNullable(revisions.get(id)).map(this::last);
            }

            @Override
            public Draft begin(String title, int base, RulebookFiles files, String author) {
                Draft draft = new Draft("d" + (revisions.size() + 1), title, base, files, 1, author, NOW);
                revisions.put(draft.id(), new ArrayList<>(List.of(draft)));
                return draft;
            }

            @Override
            public Draft save(Draft changed) {
                List<Draft> all = revisions.get(changed.id());
                if (all == null || all.size() != changed.revision()) {
                    throw new Overtaken("Somebody else has changed this draft.");
                }
                return add(all, changed);
            }

            @Override
            public Optional<Draft> undo(String id, int revision, String author) {
                List<Draft> all = revisions.getOrDefault(id, List.of());
                return all.size() < 2 ? Optional.empty() : Optional.of(add(all, all.get(all.size() - 2)));
            }

            @Override
            public void discard(String id) {
                revisions.remove(id);
            }

            private Draft last(List<Draft> all) {
                return all.get(all.size() - 1);
            }

            private Draft add(List<Draft> all, Draft changed) {
                Draft next = new Draft(
                        changed.id(),
                        changed.title(),
                        changed.base(),
                        changed.files(),
                        all.size() + 1,
                        changed.author(),
                        NOW);
                all.add(next);
                return next;
            }
        };
    }
}
