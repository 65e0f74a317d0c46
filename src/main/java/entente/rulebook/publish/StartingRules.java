package entente.rulebook.publish;

import entente.rulebook.Compiler;
import entente.rulebook.InvalidRulebook;
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
     * is new with a release becomes a draft, once, so that nothing weighs otherwise until somebody publishes it.
     *
     * @throws InvalidRulebook when the newest version cannot be read
     */
    public void withPackaged(RulebookFiles packaged) {
        List<Version> stored = versions.all();
        if (stored.isEmpty()) {
            publish(packaged, AUTHOR, SHIPPED, 0);
        } else {
            onHand.putInForce(stored.get(0));
            offer(packaged, stored);
        }
        releases.remember(packaged.checksum());
    }

    /**
     * Puts the rulebook of a folder that an operator names in force, as a new version where it differs from the newest.
     *
     * @throws InvalidRulebook when it cannot be read
     */
    public void withFolder(RulebookFiles folder) {
        List<Version> stored = versions.all();
        if (!stored.isEmpty() && stored.get(0).files().equals(folder)) {
            onHand.putInForce(stored.get(0));
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
            drafts.begin(DRAFT, stored.get(0).number(), packaged, AUTHOR);
        }
    }

    private void publish(RulebookFiles files, String author, String reason, int base) {
        Rulebook rulebook = RulebookReader.read(Version.nameAfter(base), files);
        onHand.publish(compiler.compile(rulebook), () -> versions.publish(files, author, reason, base));
    }
}
