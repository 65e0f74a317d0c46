package entente.rulebook.publish;

import entente.rulebook.Compiler;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.OtherEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.RulebookReader;
import java.util.List;

/** Decides which rulebook is in force after a start. */
public final class StartingRules {

    private static final String AUTHOR = "Entente";
    private static final String SHIPPED = "The rules that Entente ships with.";
    private static final String OPERATOR = "Operator";
    private static final String FROM_FOLDER = "Read from the folder of this start.";
    private static final String DRAFT = "Rules of this release";
    private static final String OTHER_EDITION =
            "The second edition of the weighing: a score now says how likely the other"
                    + " side is to keep its next step, so the numbers of the first edition do not mean what they meant.";
    private static final String CARRIED = "What had been changed in the first edition";

    private final Versions versions;
    private final Drafts drafts;
    private final Releases releases;
    private final Compiler compiler;
    private final VersionCache onHand;

    public StartingRules(Versions versions, Drafts drafts, Releases releases, Compiler compiler, VersionCache onHand) {
        this.versions = versions;
        this.drafts = drafts;
        this.releases = releases;
        this.compiler = compiler;
        this.onHand = onHand;
    }

    /**
     * Puts the newest version in force; at the very first start that is the rulebook that Entente ships with. One that
     * is new with a release becomes a draft, once, so that nothing weighs otherwise until somebody publishes it. Where
     * the newest version is of an earlier edition of the arithmetic nothing could weigh, so the rules of this release
     * are published, once, and what had been changed before becomes a draft of them.
     *
     * @throws InvalidRulebook when the newest version cannot be read
     */
    public void withPackaged(RulebookFiles packaged) {
        againIfOvertaken(() -> packaged(packaged));
    }

    private void packaged(RulebookFiles packaged) {
        List<Version> stored = versions.all();
        if (stored.isEmpty()) {
            publish(packaged, AUTHOR, SHIPPED, 0);
        } else if (stored.get(0).isOfThisEdition()) {
            onHand.start();
            offer(packaged, stored);
        } else {
            replace(packaged, stored);
            return;
        }
        releases.remember(packaged.checksum());
    }

    /**
     * Puts the rulebook of a folder that an operator names in force, as a new version where it differs from the newest.
     *
     * @throws InvalidRulebook when it cannot be read
     * @throws OtherEdition when it is written for another edition of the arithmetic
     */
    public void withFolder(RulebookFiles folder) {
        RulebookReader.read("folder", folder).ofThisEdition();
        againIfOvertaken(() -> folder(folder));
    }

    /** Two processes may start on one store at once; what the other one published is there at the second look. */
    private static void againIfOvertaken(Runnable start) {
        try {
            start.run();
        } catch (EditConflict another) {
            start.run();
        }
    }

    private void folder(RulebookFiles folder) {
        List<Version> stored = versions.all();
        if (!stored.isEmpty() && stored.get(0).files().equals(folder)) {
            onHand.start();
        } else {
            publish(
                    folder,
                    OPERATOR,
                    FROM_FOLDER,
                    stored.isEmpty() ? 0 : stored.get(0).number());
        }
    }

    private void offer(RulebookFiles packaged, List<Version> stored) {
        boolean known = stored.stream().anyMatch(version -> version.files().equals(packaged));
        if (!known && !releases.know(packaged.checksum())) {
            releases.remember(
                    packaged.checksum(), () -> drafts.begin(DRAFT, stored.get(0).number(), packaged, AUTHOR));
        }
    }

    /** In one transaction, so that a start that breaks off has done nothing, and the next does it all. */
    private void replace(RulebookFiles packaged, List<Version> stored) {
        Version newest = stored.get(0);
        RulebookFiles unchanged = released(stored).files();
        CarriedOver carried = CarriedOver.of(unchanged, newest.files(), packaged);
        publish(
                packaged,
                newest.number(),
                () -> releases.remember(packaged.checksum(), () -> {
                    Version version = versions.publish(packaged, AUTHOR, OTHER_EDITION, newest.number());
                    if (carried.tellsOfAnything(packaged)) {
                        drafts.begin(CARRIED, version.number(), carried.files(), AUTHOR, carried.leftOut());
                    }
                    return version;
                }));
    }

    /** The last version that holds the rules of a release as they came; the first one where none is known. */
    private Version released(List<Version> stored) {
        return stored.stream()
                .filter(version -> releases.know(version.files().checksum()))
                .findFirst()
                .orElseGet(() -> stored.get(stored.size() - 1));
    }

    private void publish(RulebookFiles files, String author, String reason, int base) {
        publish(files, base, () -> versions.publish(files, author, reason, base));
    }

    private void publish(RulebookFiles files, int base, Runnable storing) {
        Rulebook rulebook = RulebookReader.read(Version.nameAfter(base), files);
        onHand.prepare(compiler.compile(rulebook.ofThisEdition()));
        storing.run();
        onHand.start();
    }
}
