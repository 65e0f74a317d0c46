package entente.rulebook;

import java.util.ArrayList;
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

    /** Reads, compiles and tries the files, and puts nothing in force. Takes a second or so. */
    public Check check(RulebookFiles files) {
        try {
            Rulebook rulebook = RulebookReader.read("draft", files);
            try (Compiler.Compiled compiled = compile(rulebook)) {
                return check(compiled);
            }
        } catch (InvalidRulebook unsound) {
            return new Check(unsound.faults(), List.of());
        }
    }

    /**
     * Puts a draft in force as the next version, and ends the draft; a draft that was changed since goes on.
     *
     * @throws InvalidRulebook with every fault, also of its examples
     * @throws Overtaken when another version has been published since the draft was begun
     * @throws entente.assessment.RulesNotReady until there is a version in force
     */
    public Version publish(Draft draft, String author, String reason) {
        Version version = publish(draft.files(), author, reason, draft.base());
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
        return publish(old.files(), author, reason, newest);
    }

    private Version publish(RulebookFiles files, String author, String reason, int base) {
        onHand.published(); // or it is too early
        Compiler.Compiled compiled = compile(RulebookReader.read(Version.nameAfter(base), files));
        try {
            check(compiled).throwUnlessSound();
            return onHand.publish(compiled, files, author, reason, base);
        } catch (RuntimeException refused) {
            compiled.close();
            throw refused;
        }
    }

    private Compiler.Compiled compile(Rulebook rulebook) {
        try {
            return compiler.compile(rulebook);
        } catch (IllegalArgumentException refused) {
            throw new InvalidRulebook(List.of(new Fault("", 0, "", String.valueOf(refused.getMessage()))));
        }
    }

    private static Check check(Compiler.Compiled compiled) {
        Rulebook rulebook = compiled.rulebook();
        List<ExampleResult> examples = new ArrayList<>();
        rulebook.examples().forEach(example -> examples.add(ExampleResult.of(example, compiled)));
        List<Fault> faults = new ArrayList<>(rulebook.uncovered());
        Review.of(rulebook).stream()
                .filter(remark -> remark.severity() == Remark.Severity.STOP)
                .map(remark -> new Fault(remark.file(), remark.line(), remark.rule(), remark.message()))
                .forEach(faults::add);
        return new Check(faults, examples);
    }
}
