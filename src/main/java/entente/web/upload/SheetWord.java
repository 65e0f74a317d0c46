package entente.web.upload;

import entente.assessment.Rules;
import entente.dialogue.Channel;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Level;
import entente.dialogue.Worded;
import entente.exchange.moves.KindNames;
import entente.exchange.moves.MoveColumn;
import entente.exchange.moves.SheetImport;
import entente.exchange.moves.SheetMapping;
import entente.web.form.FormField.Choice;
import entente.web.form.FormField.ChoiceGroup;
import entente.web.form.KindChoices;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A word of a sheet, and what it may mean.
 *
 * @param key the column and the word, for the form
 * @param where it stands
 * @param chosen what it is said to mean; empty where nothing is said
 */
record SheetWord(String key, String column, String text, String where, String chosen, List<ChoiceGroup> groups) {

    private static final int LIKELY = 3;
    private static final Choice NOTHING = new Choice("", "Choose …");

    private static final ChoiceGroup LEAVE_OUT = new ChoiceGroup(
            "No move of this dialogue", List.of(new Choice(SheetMapping.LEFT_OUT, "leave these rows out")));

    /** Those that say nothing here. */
    static List<SheetWord> asked(SheetImport read, Dialogue dialogue, Rules rules) {
        KindNames names = new KindNames(rules.kinds());
        return read.read().unknownWords().stream()
                .map(word -> new SheetWord(
                        key(word.column(), word.text()),
                        word.column().label(),
                        word.text(),
                        word.rows() == 1
                                ? "row " + word.firstRow()
                                : word.rows() + " rows, first row " + word.firstRow(),
                        "",
                        groups(word.column(), word.text(), names, dialogue, rules)))
                .toList();
    }

    /** Those of which somebody has said what they mean. */
    static List<SheetWord> said(SheetImport read, Dialogue dialogue, Rules rules) {
        KindNames names = new KindNames(rules.kinds());
        return read.mapping().values().entrySet().stream()
                .flatMap(column -> new TreeMap<>(column.getValue())
                        .entrySet().stream()
                                .map(word -> new SheetWord(
                                        key(column.getKey(), word.getKey()),
                                        column.getKey().label(),
                                        word.getKey(),
                                        "as said",
                                        word.getValue(),
                                        groups(column.getKey(), word.getKey(), names, dialogue, rules))))
                .toList();
    }

    private static String key(MoveColumn column, String word) {
        return column.heading() + UploadForm.OF_COLUMN + word;
    }

    private static List<ChoiceGroup> groups(
            MoveColumn column, String word, KindNames names, Dialogue dialogue, Rules rules) {
        return switch (column) {
            case ACTOR ->
                List.of(
                        new ChoiceGroup("", List.of(NOTHING)),
                        new ChoiceGroup(
                                "Sides",
                                Stream.concat(
                                                dialogue.sides().stream()
                                                        .map(side -> new Choice(side.id(), side.name())),
                                                Stream.of(new Choice("both", "both sides, jointly")))
                                        .toList()),
                        LEAVE_OUT);
            case KIND, PROMISES -> kinds(column, word, names, rules.kinds());
            case CHANNEL -> one(worded(Channel.values()));
            case LEVEL -> one(worded(Level.values()));
            case EXTENT, LEARNED_EXTENT ->
                one(Extent.LEVELS.stream().map(level -> new Choice(level.word(), RecordedMove.extent(level))));
            case DISPUTED -> one(Stream.of(new Choice("true", "yes"), new Choice("false", "no")));
            case CONFIDENCE ->
                one(Stream.of(
                        new Choice("1", "confirmed"), new Choice("0.8", "reported"), new Choice("0.4", "rumoured")));
            default -> List.of();
        };
    }

    private static List<ChoiceGroup> one(Stream<Choice> choices) {
        return List.of(
                new ChoiceGroup("", Stream.concat(Stream.of(NOTHING), choices).toList()));
    }

    private static Stream<Choice> worded(Worded... words) {
        return Stream.of(words).map(each -> new Choice(each.word(), each.word().replace('-', ' ')));
    }

    private static List<ChoiceGroup> kinds(MoveColumn column, String word, KindNames names, List<Kind> kinds) {
        List<ChoiceGroup> groups = new ArrayList<>(KindChoices.of(kinds));
        groups.add(
                1,
                new ChoiceGroup(
                        "Perhaps",
                        names.likely(word, LIKELY).stream()
                                .map(kind -> new Choice(kind.code(), kind.label()))
                                .toList()));
        if (column == MoveColumn.KIND) {
            groups.add(LEAVE_OUT);
        }
        return groups;
    }
}
