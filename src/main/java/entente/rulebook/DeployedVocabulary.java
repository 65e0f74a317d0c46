package entente.rulebook;

import java.util.Optional;

/** The sentences that drafts may be written in: those of this release, and those in force. Nobody edits them. */
final class DeployedVocabulary {

    private final Vocabulary released;
    private final RulesOnHand onHand;

    /** @param release the files that come with this release */
    DeployedVocabulary(RulebookFiles release, RulesOnHand onHand) {
        String text = release.textByPath().getOrDefault(RulebookReader.VOCABULARY, "");
        this.released = VocabularyReader.read(RulebookReader.VOCABULARY, text, new Faults());
        this.onHand = onHand;
    }

    /** Why these rules cannot be used, if they cannot. */
    Optional<Fault> refusal(Rulebook draft) {
        Vocabulary spoken = draft.vocabulary();
        if (spoken.equals(released)
                || spoken.equals(onHand.rulebooks().published().vocabulary())) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                RulebookReader.VOCABULARY,
                0,
                "",
                "The vocabulary is not that of the version in force, nor that of this release. It changes only with a"
                        + " deployment: put the file back as it was."));
    }
}
