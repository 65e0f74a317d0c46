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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the rulebook, ready to weigh: the one in force, and a few others that were asked for lately. Which one
 * is in force, the store alone says, each time it is asked: several processes may publish into one store, and what is
 * not committed there is not in force anywhere. A request keeps the version that it began with.
 */
public final class VersionCache implements RulesInForce {

    /** How many versions are kept compiled beside the one in force. */
    private static final int MOST_OTHERS = 3;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Versions versions;
    private final Compiler compiler;
    private final Object compiling = new Object();
    private final Map<Edition, RefCountedRules> others = new LinkedHashMap<>(8, 0.75f, true);
    private volatile @Nullable RefCountedRules inForce;
    private volatile int unusable;

    public VersionCache(Versions versions, Compiler compiler) {
        this.versions = versions;
        this.compiler = compiler;
    }

    @Override
    public Rules published() {
        return current();
    }

    /**
     * @throws InvalidRulebook when the version is so old that it cannot be read any more
     * @throws OtherEdition when it is written for another edition of the arithmetic
     */
    @Override
    public Optional<Rules> version(String version) {
        started();
        return Optional.ofNullable(find(version));
    }

    @Override
    public List<Edition> versions() {
        started();
        return versions.all().stream()
                .filter(Version::isOfThisEdition)
                .map(VersionCache::edition)
                .toList();
    }

    /** The same versions as their experts wrote them. */
    public Rulebooks rulebooks() {
        return new Rulebooks() {
            @Override
            public Rulebook published() {
                return current().rulebook();
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
        return inForce != null && unusable == 0;
    }

    /**
     * Puts the newest version of the store in force, for the first time.
     *
     * @throws InvalidRulebook when it cannot be read
     * @throws OtherEdition when it is written for another edition of the arithmetic
     */
    void start() {
        putInForce(versions.newest());
    }

    /**
     * Keeps at hand what is about to be published, so that nobody waits until it is compiled. It is in force once it is
     * the newest of the store; where it never is, it is forgotten.
     *
     * @param compiled from the files of that version, under its name; kept from here on
     */
    void prepare(Compiler.CompiledRules compiled) {
        keep(lent(compiled));
    }

    private RefCountedRules current() {
        RefCountedRules current = started();
        int newest = versions.newest();
        if (is(newest, current)) {
            return current;
        }
        try {
            return putInForce(newest);
        } catch (InvalidRulebook | OtherEdition ofAnotherRelease) {
            unusable = newest;
            throw new RulesNotReady("Version " + newest + " of the rules is in force, and this Entente cannot weigh by"
                    + " it. Start the release that published it here as well.");
        }
    }

    private RefCountedRules started() {
        RefCountedRules current = inForce;
        if (current == null) {
            throw new RulesNotReady();
        }
        return current;
    }

    private RefCountedRules putInForce(int newest) {
        synchronized (compiling) {
            RefCountedRules former = inForce;
            if (former != null && is(newest, former)) {
                return former;
            }
            RefCountedRules next = take(versions.find(newest)
                    .orElseThrow(() -> new IllegalStateException("Version " + newest + " of the rulebook is lost")));
            if (former != null) {
                keep(former);
            }
            inForce = next;
            unusable = 0;
            return next;
        }
    }

    private RefCountedRules again(String version) {
        RefCountedRules found = find(version);
        if (found == null) {
            throw new IllegalStateException("Version " + version + " of the rulebook is lost");
        }
        return found;
    }

    private @Nullable RefCountedRules find(String version) {
        RefCountedRules current = inForce;
        if (current != null && current.version().equals(version)) {
            return current;
        }
        return NUMBER.matcher(version).matches()
                ? versions.find(Integer.parseInt(version)).map(this::find).orElse(null)
                : null;
    }

    private RefCountedRules find(Version version) {
        RefCountedRules atHand = atHand(edition(version));
        if (atHand != null) {
            return atHand;
        }
        synchronized (compiling) {
            RefCountedRules current = inForce;
            if (current != null && is(version.number(), current)) {
                return current;
            }
            RefCountedRules found = take(version);
            keep(found);
            return found;
        }
    }

    /** Takes out what is at hand, or else compiles it. */
    private RefCountedRules take(Version version) {
        synchronized (others) {
            RefCountedRules atHand = others.remove(edition(version));
            if (atHand != null) {
                return atHand;
            }
        }
        Rulebook rulebook = RulebookReader.readKept(version.name(), version.files());
        return lent(compiler.compile(rulebook.ofThisEdition()));
    }

    private @Nullable RefCountedRules atHand(Edition edition) {
        synchronized (others) {
            return others.get(edition);
        }
    }

    private void keep(RefCountedRules rules) {
        List<RefCountedRules> tooMany = new ArrayList<>();
        synchronized (others) {
            RefCountedRules same = others.put(new Edition(rules.version(), rules.checksum()), rules);
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

    private RefCountedRules lent(Compiler.CompiledRules compiled) {
        String version = compiled.version();
        return new RefCountedRules(compiled, () -> again(version));
    }

    private static Edition edition(Version version) {
        return new Edition(version.name(), version.files().checksum());
    }

    private static boolean is(int number, Rules rules) {
        return rules.version().equals(Integer.toString(number));
    }
}
