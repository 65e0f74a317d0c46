package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.FirstEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.read.RulebookReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What was changed in rules of the first edition goes into rules of the second as far as it still makes sense there. */
class CarriedOverTest {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));
    private static final RulebookFiles FIRST = FirstEdition.FILES;

    private static CarriedOver carried(RulebookFiles changed) {
        CarriedOver carried = CarriedOver.of(FIRST, changed, SHIPPED);
        assertThat(ShippedFiles.faults(carried.files())).isEmpty();
        return carried;
    }

    private static RulebookFiles first(String path, String text, String instead) {
        return FirstEdition.with(FIRST, path, text, instead);
    }

    private static Rulebook read(CarriedOver carried) {
        return RulebookReader.read("draft", carried.files());
    }

    @Test
    void takesOverARuleWhoseSentencesStillExist() {
        CarriedOver carried = carried(first("friction.dslr", "falls by 0.15", "falls by 0.2"));

        assertThat(carried.leftOut()).isEmpty();
        assertThat(RuleEdits.find(carried.files(), "threat").orElseThrow().conclusions())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("Trust in the side that acts falls by 0.2"));
    }

    @Test
    void takesOverANewRuleWithItsKindItsNumberAndItsExamples() {
        RulebookFiles changed = FIRST.with("own.dslr", """
                        rule "A consulate"
                          @id(consulate)
                          @because("{actor} opened a consulate.")
                          @why("It is a door.")
                          @source("Judgement")
                        when
                          A side opens a consulate
                        then
                          Trust in the side that acts grows by the door
                        end
                        """).with("examples/own.yaml", """
                        - example: Aland opens a consulate.
                          rule: consulate
                          fires: yes
                          asOf: 2025-02-01
                          moves:
                            - {id: m1, date: 2025-01-10, actor: a, kind: consulate}
                        """);
        changed = FirstEdition.with(
                changed,
                "kinds.csv",
                "\ncooperation,",
                "\nconsulate,opens a consulate,consulate,deed,cooperative,diplomatic,050,3.5,SUPPORT\ncooperation,");
        changed = FirstEdition.with(
                changed,
                "weights.csv",
                "\ncooperation,1",
                "\nconsulate,1,3,2,A smaller embassy.,Judgement\ncooperation,1");
        changed = changed.with("parameters.yaml", changed.textByPath().get("parameters.yaml") + """
                door:
                  value: 0.1
                  unit: evidence
                  min: 0
                  max: 1
                  why: A door is a door.
                  source: Judgement
                """);

        CarriedOver carried = carried(changed);

        assertThat(carried.leftOut()).isEmpty();
        assertThat(read(carried).kinds()).containsKey("consulate");
        assertThat(read(carried).weight("consulate", 1).value()).isEqualTo(3);
        assertThat(read(carried).parameter("door")).isEqualTo(0.1);
        assertThat(read(carried).rules()).anyMatch(rule -> rule.id().equals("consulate"));
        assertThat(read(carried).examples()).anyMatch(example -> "consulate".equals(example.rule()));
    }

    @Test
    void takesOverANumberThatStillCountsTheSame() {
        RulebookFiles changed = first("parameters.yaml", "value: 120\n", "value: 150\n");
        CarriedOver carried =
                carried(FirstEdition.with(changed, "weights.csv", "good-offices,1,5,3", "good-offices,1,6,3"));

        assertThat(read(carried).parameter("answer window")).isEqualTo(150);
        assertThat(read(carried).weight("good-offices", 1).value()).isEqualTo(6);
        assertThat(read(carried).weight("good-offices", 1).cost())
                .isEqualTo(RulebookReader.read("1", SHIPPED)
                        .weight("good-offices", 1)
                        .cost());
    }

    @Test
    void listsWhatCannotBeSaidAnyMoreAndWhy() {
        CarriedOver carried = carried(FirstEdition.changed());

        assertThat(carried.leftOut()).hasSize(2);
        assertThat(carried.leftOut().get(0))
                .isEqualTo("The patience is 50 instead of 45 days. There is no such thing here any more.");
        assertThat(carried.leftOut().get(1))
                .startsWith(
                        "“Grumbling” is new: A side grumbles about the other side; Trust in the side that acts falls"
                                + " by 0.01. It cannot be said here any more: extra.dslr:7, \"grumbles\": No sentence of the"
                                + " vocabulary goes on like this.");
        assertThat(RuleEdits.find(carried.files(), "grumbling")).isEmpty();
        assertThat(RuleEdits.find(carried.files(), "threat")).isPresent();
    }

    @Test
    void listsWhatWasRemovedAndIsThere() {
        CarriedOver carried = carried(RuleEdits.remove(FIRST, "demand-in-debt"));

        assertThat(RuleEdits.find(carried.files(), "demand-in-debt")).isPresent();
        assertThat(carried.leftOut())
                .first()
                .asString()
                .startsWith("“A demand while in debt” is removed. It said: A side demands something;")
                .endsWith("It stays here.");
    }

    @Test
    void listsANumberThatCountsSomethingElse() {
        RulebookFiles onto =
                SHIPPED.with("parameters.yaml", SHIPPED.textByPath().get("parameters.yaml") + """
                        patience:
                          value: 3
                          unit: exchanges
                          min: 1
                          max: 9
                          why: Some take their time.
                          source: Judgement
                        """);

        CarriedOver carried = CarriedOver.of(FIRST, first("parameters.yaml", "value: 45", "value: 5"), onto);

        assertThat(carried.files()).isEqualTo(onto);
        assertThat(carried.leftOut())
                .containsExactly("The patience is 5 instead of 45 days. It counts something else here.");
    }

    @Test
    void listsAReasonThatWasGivenAnewForTheSameNumber() {
        CarriedOver carried = carried(
                first("parameters.yaml", "why: A beginning that changes little yet.", "why: A beginning, no more."));

        assertThat(carried.files()).isEqualTo(SHIPPED);
        assertThat(carried.leftOut())
                .singleElement()
                .asString()
                .startsWith("The extent minimal has another reason: “A beginning, no more.”")
                .endsWith("The number is the same, so it stays here as it is.");
    }

    @Test
    void takesNothingOverOfWhatCannotBeRead() {
        CarriedOver carried = carried(FIRST.with("friction.dslr", "nonsense"));

        assertThat(carried.files()).isEqualTo(SHIPPED);
        assertThat(carried.leftOut())
                .singleElement()
                .asString()
                .startsWith(
                        "Nothing was taken over, since the rules that were changed cannot be read: friction.dslr:1");
    }
}
