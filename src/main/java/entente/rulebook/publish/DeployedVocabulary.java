package entente.rulebook.publish;

import entente.rulebook.ArithmeticEdition;
import entente.rulebook.Fault;
import entente.rulebook.Faults;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Vocabulary;
import entente.rulebook.read.RulebookReader;
import entente.rulebook.read.VocabularyReader;
import java.util.Optional;

/** The sentences that drafts may be written in: those of this release, and those in force. Nobody edits them. */
final class DeployedVocabulary {

    private static final String ANOTHER =
            "The vocabulary is not that of the version in force, nor that of this release. It changes only with a"
                    + " deployment: put the file back as it was.";

    private final Vocabulary released;
    private final VersionCache onHand;

    /** @param release the files that come with this release */
    DeployedVocabulary(RulebookFiles release, VersionCache onHand) {
        String text = release.textByPath().getOrDefault(RulebookReader.VOCABULARY, "");
        this.released = VocabularyReader.read(RulebookReader.VOCABULARY, text, new Faults());
        this.onHand = onHand;
    }

    /** Why these rules cannot be used, if they cannot. */
    Optional<Fault> refusal(Rulebook draft) {
        return refusal(draft.vocabulary());
    }

    /** The same of files, whatever else is wrong with them; comments, blanks and ends of lines do not count. */
    Optional<Fault> refusal(RulebookFiles draft) {
        String text = draft.textByPath().get(RulebookReader.VOCABULARY);
        if (text == null) {
            return Optional.empty(); // it is missing, and that is told when it is read
        }
        Faults faults = new Faults();
        Vocabulary spoken = VocabularyReader.read(RulebookReader.VOCABULARY, text, faults);
        return faults.all().isEmpty() ? refusal(spoken) : Optional.of(refused(ANOTHER));
    }

    private Optional<Fault> refusal(Vocabulary spoken) {
        if (isDeployed(spoken)) {
            return Optional.empty();
        }
        return Optional.of(refused(spoken.edition().isCurrent() ? ANOTHER : outdated(spoken)));
    }

    private boolean isDeployed(Vocabulary spoken) {
        return spoken.equals(released)
                || spoken.equals(onHand.rulebooks().published().vocabulary());
    }

    private static String outdated(Vocabulary spoken) {
        return "These rules are written for " + spoken.edition().inWords()
                + " of the arithmetic, and Entente weighs by "
                + ArithmeticEdition.CURRENT.inWords() + ". Bring the draft up to the version in force: what it changed"
                + " goes in there as far as its sentences still exist, and the rest is listed.";
    }

    private static Fault refused(String message) {
        return new Fault(RulebookReader.VOCABULARY, 0, "", message);
    }
}
