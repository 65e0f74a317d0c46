package entente.rulebook.publish;

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
        return isDeployed(draft.vocabulary()) ? Optional.empty() : Optional.of(refused());
    }

    /** The same of files, whatever else is wrong with them; comments, blanks and ends of lines do not count. */
    Optional<Fault> refusal(RulebookFiles draft) {
        String text = draft.textByPath().get(RulebookReader.VOCABULARY);
        if (text == null) {
            return Optional.empty(); // it is missing, and that is told when it is read
        }
        Faults faults = new Faults();
        Vocabulary spoken = VocabularyReader.read(RulebookReader.VOCABULARY, text, faults);
        return faults.all().isEmpty() && isDeployed(spoken) ? Optional.empty() : Optional.of(refused());
    }

    private boolean isDeployed(Vocabulary spoken) {
        return spoken.equals(released)
                || spoken.equals(onHand.rulebooks().published().vocabulary());
    }

    private static Fault refused() {
        return new Fault(
                RulebookReader.VOCABULARY,
                0,
                "",
                "The vocabulary is not that of the version in force, nor that of this release. It changes only with a"
                        + " deployment: put the file back as it was.");
    }
}
