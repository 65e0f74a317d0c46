package entente.rulebook.publish;

import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.RulesNotReady;
import entente.rulebook.Compiler;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.OtherEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.Rulebooks;
import entente.rulebook.read.RulebookReader;
import entente.rulebook.run.RefCountedRules;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the rulebook, ready to weigh: the one in force, and a few others that were asked for lately. Putting
 * another one in force changes one reference; a request keeps the version that it began with.
 */
public final class VersionCache implements RulesInForce {

    /** How many versions are kept compiled beside the one in force. */
    private static final int MOST_OTHERS = 3;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Versions versions;
    private final Compiler compiler;
    private final Object publishing = new Object();
    private final Object compiling = new Object();
    private final Map<String, RefCountedRules> others = new LinkedHashMap<>(8, 0.75f, true);
    private volatile @Nullable RefCountedRules inForce;

    public VersionCache(Versions versions, Compiler compiler) {
        this.versions = versions;
        this.compiler = compiler;
    }

    @Override
    public Rules published() {
        return ready();
    }

    /**
     * @throws InvalidRulebook when the version is so old that it cannot be read any more
     * @throws OtherEdition when it is written for another edition of the arithmetic
     */
    @Override
    public Optional<Rules> version(String version) {
        ready();
        return Optional.ofNullable(find(version));
    }

    @Override
    public List<Edition> versions() {
        ready();
        return versions.all().stream()
                .filter(Version::isOfThisEdition)
                .map(version -> new Edition(version.name(), version.files().checksum()))
                .toList();
    }

    /** The same versions as their experts wrote them. */
    public Rulebooks rulebooks() {
        return new Rulebooks() {
            @Override
            public Rulebook published() {
                return ready().rulebook();
            }

            @Override
            public Rulebook of(Rules rules) {
                return rules instanceof RefCountedRules lent
                        ? lent.rulebook()
                        : again(rules.version()).rulebook();
            }
        };
    }

    /** Whether a score can be served. */
    public boolean isReady() {
        return inForce != null;
    }

    /** Compiles a version that is stored, and puts it in force. */
    void putInForce(Version version) {
        synchronized (publishing) {
            putInForce(compiler.compile(RulebookReader.readKept(version.name(), version.files())));
        }
    }

    /**
     * Stores the next version and puts it in force.
     *
     * @param compiled from the files of that version, under its name; kept from here on, unless this throws
     * @param storing publishes it
     */
    Version publish(Compiler.CompiledRules compiled, Supplier<Version> storing) {
        synchronized (publishing) {
            Version version = storing.get();
            putInForce(compiled);
            return version;
        }
    }

    private void putInForce(Compiler.CompiledRules compiled) {
        RefCountedRules former = inForce;
        if (former != null) {
            keep(former);
        }
        inForce = lent(compiled);
    }

    private RefCountedRules lent(Compiler.CompiledRules compiled) {
        String version = compiled.version();
        return new RefCountedRules(compiled, () -> again(version));
    }

    private RefCountedRules again(String version) {
        RefCountedRules found = find(version);
        if (found == null) {
            throw new IllegalStateException("Version " + version + " of the rulebook is lost");
        }
        return found;
    }

    private @Nullable RefCountedRules find(String version) {
        RefCountedRules onHand = onHand(version);
        if (onHand != null || !NUMBER.matcher(version).matches()) {
            return onHand;
        }
        Optional<Version> stored = versions.find(Integer.parseInt(version));
        if (stored.isEmpty()) {
            return null;
        }
        synchronized (compiling) {
            RefCountedRules compiledMeanwhile = onHand(version);
            if (compiledMeanwhile != null) {
                return compiledMeanwhile;
            }
            RefCountedRules compiled = lent(compiler.compile(
                    RulebookReader.readKept(version, stored.get().files())));
            keep(compiled);
            return compiled;
        }
    }

    private @Nullable RefCountedRules onHand(String version) {
        RefCountedRules current = inForce;
        if (current != null && current.version().equals(version)) {
            return current;
        }
        synchronized (others) {
            return others.get(version);
        }
    }

    private void keep(RefCountedRules rules) {
        List<RefCountedRules> tooMany = new ArrayList<>();
        synchronized (others) {
            RefCountedRules same = others.put(rules.version(), rules);
            if (same != null) {
                tooMany.add(same);
            }
            Iterator<RefCountedRules> eldestFirst = others.values().iterator();
            while (others.size() > MOST_OTHERS) {
                tooMany.add(eldestFirst.next());
                eldestFirst.remove();
            }
        }
        tooMany.forEach(RefCountedRules::retire);
    }

    private RefCountedRules ready() {
        RefCountedRules current = inForce;
        if (current == null) {
            throw new RulesNotReady();
        }
        return current;
    }
}
