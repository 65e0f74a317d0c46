package entente.rulebook.publish;

import entente.rulebook.Rulebook;
import entente.rulebook.diff.RulebookChange;
import entente.rulebook.diff.RulebookChange.RulebookPart;
import entente.rulebook.diff.RulebookDiff;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which version last changed a part of the rulebook, and so by whom and why. Versions never change, so each is compared
 * with the one before it once, and what differs is kept.
 */
public final class Provenance {

    /** A part as changes name it. */
    private record RulebookPartId(RulebookPart part, String id) {}

    /**
     * What a version changed.
     *
     * @param all it, or the one before, cannot be read any more, so nothing tells what stayed
     */
    private record VersionChange(boolean all, Set<RulebookPartId> places) {

        boolean changed(RulebookPartId place) {
            return all || places.contains(place);
        }
    }

    private final Versions versions;
    private final Map<Integer, VersionChange> steps = new ConcurrentHashMap<>();

    public Provenance(Versions versions) {
        this.versions = versions;
    }

    /** @param version the number of a version that has the rule; empty where there is no such version */
    public Optional<Version> ofRule(int version, String id) {
        return last(version, new RulebookPartId(RulebookPart.RULE, id));
    }

    public Optional<Version> ofParameter(int version, String name) {
        return last(version, new RulebookPartId(RulebookPart.PARAMETER, name));
    }

    public Optional<Version> ofKind(int version, String code) {
        return last(version, new RulebookPartId(RulebookPart.KIND, code));
    }

    public Optional<Version> ofWeight(int version, String kind, double fromScale) {
        return last(version, new RulebookPartId(RulebookPart.WEIGHT, RulebookChange.weight(kind, fromScale)));
    }

    private Optional<Version> last(int version, RulebookPartId place) {
        if (versions.find(version).isEmpty()) {
            return Optional.empty();
        }
        learn(version);
        int at = version;
        while (at > 1 && !step(at).changed(place)) {
            at--;
        }
        return versions.find(at);
    }

    /** Compares whatever was not compared yet, oldest first, so that each version is read once. */
    private void learn(int version) {
        Map<Integer, Optional<Rulebook>> read = new HashMap<>();
        for (int number = 2; number <= version; number++) {
            if (!steps.containsKey(number)) {
                steps.put(number, compare(number, read));
                read.remove(number - 1);
            }
        }
    }

    private VersionChange step(int number) {
        return steps.getOrDefault(number, new VersionChange(true, Set.of()));
    }

    private VersionChange compare(int number, Map<Integer, Optional<Rulebook>> read) {
        Optional<Rulebook> before = read.computeIfAbsent(number - 1, this::read);
        Optional<Rulebook> after = read.computeIfAbsent(number, this::read);
        if (before.isEmpty() || after.isEmpty()) {
            return new VersionChange(true, Set.of());
        }
        Set<RulebookPartId> places = new HashSet<>();
        RulebookDiff.between(before.get(), after.get())
                .forEach(rulebookChange -> places.add(new RulebookPartId(rulebookChange.part(), rulebookChange.id())));
        return new VersionChange(false, Set.copyOf(places));
    }

    private Optional<Rulebook> read(int number) {
        return versions.find(number).flatMap(Version::read);
    }
}
