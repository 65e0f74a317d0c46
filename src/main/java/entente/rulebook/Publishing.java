package entente.rulebook;

import java.util.List;
import java.util.NoSuchElementException;

/** Tries rulebooks out, and puts those in force that hold. What is refused leaves everything as it was. */
public final class Publishing {

    private final Versions versions;
    private final Drafts drafts;
    private final Compiler compiler;
    private final RulesOnHand onHand;
    private final DeployedVocabulary vocabulary;

    /** @param release the files that come with this release */
    public Publishing(Versions versions, Drafts drafts, Compiler compiler, RulesOnHand onHand, RulebookFiles release) {
        this.versions = versions;
        this.drafts = drafts;
        this.compiler = compiler;
        this.onHand = onHand;
        this.vocabulary = new DeployedVocabulary(release, onHand);
    }

    /** Reads, compiles and tries the files, and puts nothing in force. Takes a second or so. */
    public Check check(RulebookFiles files) {
        return Check.of(files, this::compile);
    }

    /**
     * Makes a draft ready to run beside what is in force. Close what it returns.
     *
     * @throws InvalidRulebook when it speaks another vocabulary than was deployed, or the compiler refuses it
     */
    public Compiler.Compiled compile(Rulebook draft) {
        vocabulary.refusal(draft).ifPresent(refusal -> {
            throw new InvalidRulebook(List.of(refusal));
        });
        return Check.compile(draft, compiler);
    }

    /**
     * Puts a draft in force as the next version, and ends the draft; a draft that was changed since goes on.
     *
     * @throws InvalidRulebook with every fault, also of its examples
     * @throws Overtaken when another version has been published since the draft was begun
     * @throws entente.assessment.RulesNotReady until there is a version in force
     */
    public Version publish(Draft draft, String author, String reason) {
        Version version = publish(draft.files(), author, reason, draft.base(), this::compile);
        drafts.find(draft.id())
                .filter(last -> last.revision() == draft.revision())
                .ifPresent(last -> drafts.discard(last.id()));
        return version;
    }

    /**
     * Puts the files of an old version in force again, as the next version.
     *
     * @throws NoSuchElementException when there is no such version
     * @throws InvalidRulebook with every fault, where Entente has come to ask more of a rulebook since
     * @throws Overtaken when another version is published meanwhile
     * @throws entente.assessment.RulesNotReady until there is a version in force
     */
    public Version rollBack(int number, String author, String reason) {
        Version old = versions.find(number)
                .orElseThrow(() -> new NoSuchElementException("There is no version " + number + " of the rulebook."));
        int newest = versions.all().get(0).number();
        // its vocabulary was deployed once
        return publish(old.files(), author, reason, newest, rulebook -> Check.compile(rulebook, compiler));
    }

    private Version publish(RulebookFiles files, String author, String reason, int base, Compiler compile) {
        onHand.published(); // or it is too early
        Compiler.Compiled compiled = compile.compile(RulebookReader.read(Version.nameAfter(base), files));
        try {
            Check.of(compiled).throwUnlessSound();
            return onHand.publish(compiled, files, author, reason, base);
        } catch (RuntimeException refused) {
            compiled.close();
            throw refused;
        }
    }
}
