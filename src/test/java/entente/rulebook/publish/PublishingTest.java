package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.assessment.Assessor;
import entente.assessment.RulesNotReady;
import entente.dialogue.Dialogue;
import entente.exchange.wire.AssessmentWriter;
import entente.exchange.wire.Detail;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.check.Check;
import entente.rulebook.check.ExampleResult;
import entente.rules.ShippedRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules come into force once they are read, compiled and tried. */
class PublishingTest {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));
    private static final RulebookFiles WARMER = with(
            with(SHIPPED, "parameters.yaml", "value: 0.5\n", "value: 0.51\n"),
            "parameters.yaml",
            "nothing is known, so one half;",
            "little is known, so a little more than one half;");

    private final InMemoryVersions versions = new InMemoryVersions();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final VersionCache onHand = new VersionCache(versions, ShippedRules::compile);
    private final InMemoryApprovals approvals = new InMemoryApprovals(drafts);
    private final Publishing publishing = publishing(ApprovalPolicy.OFF);

    private Publishing publishing(ApprovalPolicy policy) {
        return new Publishing(versions, drafts, approvals, policy, ShippedRules::compile, onHand, SHIPPED);
    }

    private static RulebookFiles with(RulebookFiles files, String path, String text, String instead) {
        String before = files.textByPath().get(path);
        assertThat(before).contains(text);
        return files.with(path, before.replaceFirst(text, instead));
    }

    @BeforeEach
    void start() {
        new StartingRules(versions, drafts, new InMemoryReleases(), ShippedRules::compile, onHand).withFolder(SHIPPED);
    }

    private byte[] assessment(String version) throws IOException {
        Dialogue belarus = ShippedRules.belarus();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentWriter.write(
                Assessor.assess(belarus, onHand.version(version).orElseThrow(), belarus.asOf()), Detail.FULL, out);
        return out.toByteArray();
    }

    @Test
    void putsADraftInForceAndReproducesWhatWasSaidBefore() throws IOException {
        byte[] before = assessment("1");
        Draft draft = drafts.begin("Warmer", 1, WARMER, "Ada");

        Version version = publishing.publish(draft, "Ben", "Sides trust more at first.");

        assertThat(version.name()).isEqualTo("2");
        assertThat(version.author()).isEqualTo("Ben");
        assertThat(onHand.published().version()).isEqualTo("2");
        assertThat(onHand.published().checksum()).isEqualTo(WARMER.checksum());
        assertThat(drafts.all()).isEmpty();
        assertThat(assessment("1")).isEqualTo(before);
        assertThat(new String(assessment("2"), StandardCharsets.UTF_8)).contains("\"version\":\"2\"");
        VersionCache afterARestart = new VersionCache(versions, ShippedRules::compile);
        assertThatExceptionOfType(RulesNotReady.class).isThrownBy(() -> afterARestart.version("1"));
    }

    @Test
    void goesBackToAnOldVersion() {
        publishing.publish(drafts.begin("Warmer", 1, WARMER, "Ada"), "Ada", "Sides trust more at first.");

        Version back = publishing.prepareRollBack(1, 2, "Ben", "They do not.").publish();

        assertThat(back.number()).isEqualTo(3);
        assertThat(back.base()).isEqualTo(2);
        assertThat(back.files()).isEqualTo(SHIPPED);
        assertThat(onHand.published().version()).isEqualTo("3");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> publishing.prepareRollBack(9, 3, "Ben", "Further."))
                .withMessage("There is no version 9 of the rulebook.");
    }

    @Test
    void waitsForASecondPersonWhereOneIsWanted() {
        Publishing withTwo = publishing(ApprovalPolicy.SECOND_PERSON);
        Draft read = drafts.begin("Warmer", 1, SHIPPED, "Ada");
        approvals.approve(read, "Ben", "Of the draft before its change.");
        Draft draft = drafts.save(read.with(WARMER, "Ada"));
        approvals.approve(draft, " ADA ", "My own.");

        assertThatExceptionOfType(NotApproved.class)
                .isThrownBy(() -> withTwo.publish(draft, "Ada", "Why not."))
                .withMessage("Nobody but Ada has approved this draft as it is now. Ask a second person to approve"
                        + " change 2 of it, then publish it.");
        assertThat(versions.all()).hasSize(1);

        approvals.approve(draft, "Ben", "The cases of Belarus look right.");
        assertThatExceptionOfType(NotApproved.class)
                .as("what was approved has other files")
                .isThrownBy(() -> withTwo.publish(draft.with(SHIPPED, "Ada"), "Ada", "Why not."));
        assertThat(withTwo.publish(draft, "Ada", "Why not.").approvedBy()).isEqualTo("Ben");
        assertThat(withTwo.prepareRollBack(1, versions.newest(), "Ada", "An emergency.")
                        .publish()
                        .approvedBy())
                .isNull();
    }

    @Test
    void namesWhoApprovedWhereNobodyHasTo() {
        Draft draft = drafts.begin("Warmer", 1, WARMER, "Ada");
        approvals.approve(draft, "Ben", "Fine.");

        assertThat(publishing.publish(draft, "Ada", "Why not.").approvedBy()).isEqualTo("Ben");
    }

    @Test
    void refusesADraftOfAnOlderVersion() {
        Draft draft = drafts.begin("Warmer", 1, WARMER, "Ada");
        publishing.publish(drafts.begin("First", 1, WARMER, "Ben"), "Ben", "First.");

        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> publishing.publish(draft, "Ada", "Second."));
        assertThat(onHand.published().version()).isEqualTo("2");
        assertThat(drafts.find(draft.id())).contains(draft);
    }

    @Test
    void refusesWhatDoesNotReadOrFailsItsExamplesOrHasNone() {
        RulebookFiles unreadable = with(SHIPPED, "completion.dslr", "Trust in", "Faith in");
        RulebookFiles failing = with(SHIPPED, "examples/completion.yaml", "fires: yes", "fires: no");
        RulebookFiles uncovered = SHIPPED.with("extra.dslr", """
                rule "A threat" @id(extra-threat)
                  @because("{actor} threatened {other}.")
                  @why("Because.") @source("Judgement")
                when
                  A side threatens
                then
                  Trust in the side that acts falls by 0.15
                end
                """);

        assertThat(refusal(unreadable)).contains("completion.dslr:", "Faith");
        assertThat(refusal(failing))
                .contains("examples/completion.yaml:", "In this example the rule should not fire, and it does.");
        assertThat(refusal(uncovered)).contains("extra.dslr:1", "This rule has no example in which it fires.");
        assertThat(onHand.published().version()).isEqualTo("1");
        assertThat(versions.all()).hasSize(1);
    }

    private String refusal(RulebookFiles files) {
        Draft draft = drafts.begin("Wrong", 1, files, "Ada");
        InvalidRulebook refused =
                catchThrowableOfType(InvalidRulebook.class, () -> publishing.publish(draft, "Ada", "Why not."));
        assertThat(publishing.check(draft).isSound()).isFalse();
        assertThat(drafts.find(draft.id())).isPresent();
        return refused.faults().stream().map(Fault::inWords).toList().toString();
    }

    @Test
    void checksWithoutPublishing() {
        Check check = publishing.check(drafts.begin("Warmer", 1, WARMER, "Ada"));

        assertThat(check.faults()).isEmpty();
        assertThat(check.examples()).isNotEmpty().allMatch(ExampleResult::passes);
        assertThat(check.isSound()).isTrue();
        assertThat(versions.all()).hasSize(1);
    }

    @Test
    void asksWhyARedExampleSaysSomethingElseNow() {
        String asked = "The example “Borland frees 52 for relief that stays partial for five weeks” says something else"
                + " than before, and not why. Say why in its \"why\".";
        RulebookFiles slower = with(
                with(SHIPPED, "completion.dslr", "left so for the completion window", "left so for 60 days"),
                "completion.dslr",
                "falls by 1 times",
                "falls by 0.6 times");
        RulebookFiles changed = with(slower, "examples/completion.yaml", "fires: yes", "fires: no");
        RulebookFiles explained = with(
                with(
                        changed,
                        "examples/completion.yaml",
                        "fires: no\n",
                        "fires: no\n  why: Five weeks are too soon.\n"),
                "completion.dslr",
                "Whoever takes full payment",
                "Sixty days are fair; whoever takes full payment");

        assertThat(refusal(slower)).contains("In this example the rule should fire, and it does not.");
        assertThat(refusal(changed))
                .contains(
                        asked,
                        "falls by 0.6 instead of 1 times the stake of what is missing, and its reason is"
                                + " still the old one. Say why.");
        assertThat(publishing.check(drafts.begin("Slower", 1, explained, "Ada")).faults())
                .extracting(Fault::message)
                .noneMatch(message -> message.contains("Say why"));
    }

    @Test
    void asksNoReasonsOfAnOldVersion() {
        RulebookFiles unexplained = with(SHIPPED, "parameters.yaml", "value: 0.5\n", "value: 0.51\n");
        assertThat(refusal(unexplained))
                .contains(
                        "parameters.yaml:2, \"base rate\": The base rate is 0.51 instead of 0.5, and its reason is still"
                                + " the old one. Say why.");
        publishing.publish(drafts.begin("Warmer", 1, WARMER, "Ada"), "Ada", "Sides trust more at first.");
        assertThat(publishing
                        .prepareRollBack(1, 2, "Ada", "They do not.")
                        .publish()
                        .number())
                .isEqualTo(3);
    }
}
