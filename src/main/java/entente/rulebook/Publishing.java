package entente.rulebook;

import java.util.List;
import java.util.NoSuchElementException;

/** Tries rulebooks out, and puts those in force that hold. What is refused leaves everything as it was. */
public final class Publishing {

    private final Versions versions;
    private final Drafts drafts;
    private final Compiler compiler;
    private final RulesOnHand onHand;

    public Publishing(Versions versions, Drafts drafts, Compiler compiler, RulesOnHand onHand) {
        this.versions = versions;
        this.drafts = drafts;
        this.compiler = compiler;
        this.onHand = onHand;
    }

    /** Reads, compiles and tries a draft as publishing does, and puts nothing in force. Takes a second or so. */
    public Check check(Draft draft) {
        return Check.of(draft.files(), compiler).with(unexplained(draft));
    }

    /**
     * Puts a draft in force as the next version, and ends the draft; a draft that was changed since goes on.
     *
     * @throws InvalidRulebook with every fault, also of its examples, and every change whose reason is missing
     * @throws Overtaken when another version has been published since the draft was begun
     * @throws entente.assessment.RulesNotReady until there is a version in force
     */
    public Version publish(Draft draft, String author, String reason) {
        Version version = publish(draft.files(), author, reason, draft.base(), unexplained(draft));
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
        return publish(old.files(), author, reason, newest, List.of());
    }

    /** What the draft changed without saying why; nothing where it or its base cannot be read. */
    private List<Fault> unexplained(Draft draft) {
        try {
            return versions.find(draft.base())
                    .map(base -> Reasons.missing(
                            RulebookReader.read(base.name(), base.files()),
                            RulebookReader.read(draft.id(), draft.files()),
                            draft.files()))
                    .orElse(List.of());
        } catch (InvalidRulebook unreadable) {
            return List.of();
        }
    }

    private Version publish(RulebookFiles files, String author, String reason, int base, List<Fault> unexplained) {
        onHand.published(); // or it is too early
        Compiler.Compiled compiled = Check.compile(RulebookReader.read(Version.nameAfter(base), files), compiler);
        try {
            Check.of(compiled).with(unexplained).throwUnlessSound();
            return onHand.publish(compiled, files, author, reason, base);
        } catch (RuntimeException refused) {
            compiled.close();
            throw refused;
        }
    }
}
