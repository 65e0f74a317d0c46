package entente.rulebook.publish;

import entente.rulebook.Compiler;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.OtherEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.check.Check;
import entente.rulebook.diff.MissingReasons;
import entente.rulebook.read.RulebookReader;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries rulebooks out, and puts those in force that hold. What is refused leaves everything as it was. */
public final class Publishing {

    private final Versions versions;
    private final Drafts drafts;
    private final Approvals approvals;
    private final ApprovalPolicy policy;
    private final Compiler compiler;
    private final VersionCache onHand;
    private final DeployedVocabulary vocabulary;

    /** @param release the files that come with this release */
    public Publishing(
            Versions versions,
            Drafts drafts,
            Approvals approvals,
            ApprovalPolicy policy,
            Compiler compiler,
            VersionCache onHand,
            RulebookFiles release) {
        this.versions = versions;
        this.drafts = drafts;
        this.approvals = approvals;
        this.policy = policy;
        this.compiler = compiler;
        this.onHand = onHand;
        this.vocabulary = new DeployedVocabulary(release, onHand);
    }

    /** Reads, compiles and tries a draft as publishing does, and puts nothing in force. Takes a second or so. */
    public Check check(Draft draft) {
        return Check.of(draft.files(), this::compile).with(unexplained(draft));
    }

    /**
     * Lets files from elsewhere become a draft, whether or not they make sense yet.
     *
     * @return the same files
     * @throws InvalidRulebook when they speak another vocabulary than was deployed, which no editor can mend
     */
    public RulebookFiles admit(RulebookFiles files) {
        throwIf(vocabulary.refusal(files));
        return files;
    }

    /**
     * A draft that may be compiled.
     *
     * @throws InvalidRulebook when it cannot be read, or speaks another vocabulary than was deployed
     */
    public Rulebook read(RulebookFiles draft) {
        return allowed(RulebookReader.read("draft", draft));
    }

    /**
     * Makes a draft ready to run beside what is in force. Close what it returns.
     *
     * @throws InvalidRulebook when it speaks another vocabulary than was deployed, or the compiler refuses it
     */
    public Compiler.CompiledRules compile(Rulebook draft) {
        return Check.compile(allowed(draft), compiler);
    }

    private Rulebook allowed(Rulebook draft) {
        throwIf(vocabulary.refusal(draft));
        return draft;
    }

    private static void throwIf(Optional<Fault> refusal) {
        refusal.ifPresent(fault -> {
            throw new InvalidRulebook(List.of(fault));
        });
    }

    /** What was read, compiled and tried, and may be put in force; that alone need be in a transaction. */
    public interface PreparedVersion {

        /** @throws EditConflict when another version has been published since it was begun */
        Version publish();
    }

    /**
     * Makes a draft ready to be put in force as the next version, which ends the draft; a draft that was changed since
     * goes on.
     *
     * @throws InvalidRulebook with every fault, also of its examples, and every change whose reason is missing
     * @throws NotApproved when a second person has to approve of its last revision and nobody but the author did
     * @throws entente.assessment.RulesNotReady until there is a version in force
     */
    public PreparedVersion prepare(Draft draft, String author, String reason) {
        String name = versions.signs(author);
        PreparedVersion prepared = prepare(
                draft.files(),
                new PublisherSignature(name, reason, approver(draft, name)),
                draft.base(),
                this::compile,
                unexplained(draft));
        return () -> {
            Version version = prepared.publish();
            drafts.find(draft.id())
                    .filter(last -> last.revision() == draft.revision())
                    .ifPresent(last -> drafts.discard(last.id()));
            return version;
        };
    }

    /** Prepares a draft and puts it in force. @throws EditConflict as publishing does */
    public Version publish(Draft draft, String author, String reason) {
        return prepare(draft, author, reason).publish();
    }

    /** @return null where nobody else approved and nobody has to */
    private @Nullable String approver(Draft draft, String author) {
        boolean last = drafts.find(draft.id()).filter(draft::equals).isPresent();
        return policy.allow(author, draft, last ? approvals.of(draft) : List.of())
                .map(Approval::name)
                .orElse(null);
    }

    /**
     * Makes the files of an old version ready to be put in force again, as the next version. It is the way out of an
     * emergency, so nobody has to approve; the version says that nobody did.
     *
     * @param base the version that is in force, as far as the author knows
     * @throws NoSuchElementException when there is no such version
     * @throws OtherEdition when it is written for another edition of the arithmetic
     * @throws InvalidRulebook with every fault, where Entente has come to ask more of a rulebook since
     * @throws entente.assessment.RulesNotReady until there is a version in force
     */
    public PreparedVersion prepareRollBack(int number, int base, String author, String reason) {
        Version old = versions.find(number)
                .orElseThrow(() -> new NoSuchElementException("There is no version " + number + " of the rulebook."));
        if (!old.isOfThisEdition()) {
            throw new OtherEdition(old.name(), old.edition());
        }
        // its vocabulary was deployed once, and its reasons were given then
        PublisherSignature signature = new PublisherSignature(author, reason, null);
        PreparedVersion prepared =
                prepare(old.files(), signature, base, rulebook -> Check.compile(rulebook, compiler), List.of());
        return () -> {
            try {
                return prepared.publish();
            } catch (EditConflict overtaken) {
                throw new EditConflict("Version " + versions.newest() + " of the rulebook is in force by now, no longer"
                        + " version " + base + ". Look at what it changed before you put version " + number
                        + " in force again.");
            }
        };
    }

    /** What the draft changed without saying why; nothing where it or its base cannot be read. */
    private List<Fault> unexplained(Draft draft) {
        try {
            Rulebook after = RulebookReader.read(draft.id(), draft.files());
            return versions.find(draft.base())
                    .flatMap(Version::read)
                    .map(base -> MissingReasons.missing(base, after, draft.files()))
                    .orElse(List.of());
        } catch (InvalidRulebook unreadable) {
            return List.of();
        }
    }

    private PreparedVersion prepare(
            RulebookFiles files, PublisherSignature signature, int base, Compiler compile, List<Fault> unexplained) {
        onHand.published(); // or it is too early
        Compiler.CompiledRules compiled = compile.compile(RulebookReader.read(Version.nameAfter(base), files));
        try {
            Check.of(compiled).with(unexplained).throwUnlessSound();
        } catch (RuntimeException refused) {
            compiled.close();
            throw refused;
        }
        onHand.prepare(compiled);
        return () -> versions.publish(files, signature.author(), signature.reason(), signature.approvedBy(), base);
    }

    private record PublisherSignature(
            String author, String reason, @Nullable String approvedBy) {}
}
