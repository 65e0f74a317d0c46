package entente.rulebook.read;

import entente.docket.Scope;
import entente.rulebook.BlankType;
import entente.rulebook.Clause;
import entente.rulebook.Faults;
import entente.rulebook.Numbers;
import entente.rulebook.Rule;
import entente.rulebook.Sentence;
import entente.rulebook.Text;
import entente.rulebook.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one file of rules, line by line; whatever is not in the small grammar of rules is a fault. */
final class RuleFileReader {

    private static final int LONGEST_NAME = 120;

    private static final Pattern HEAD = Pattern.compile("rule \"([^\"]*)\"(.*)");
    private static final Pattern NOTE = Pattern.compile("\\s*@(id|because|why|source)\\(([^()\"]*|\"[^\"]*\")\\)");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> NOTES = List.of("id", "because", "why", "source");

    private enum ParserState {
        BETWEEN,
        HEAD,
        WHEN,
        THEN
    }

    private final String file;
    private final Lexicon lexicon;
    private final Numbers.SlotAllocator numbers;
    private final Faults faults;
    private final Set<String> ids;
    private final List<Rule> rules = new ArrayList<>();

    private ParserState place = ParserState.BETWEEN;
    private String name = "";
    private int start;
    private Map<String, String> notes = new LinkedHashMap<>();
    private List<Clause> clauses = new ArrayList<>();
    private @Nullable Scope scope;
    private boolean sound;
    /** The opening could not be read, or the rule is too long, so what follows cannot be judged. */
    private boolean lost;

    RuleFileReader(String file, Lexicon lexicon, Numbers.SlotAllocator numbers, Set<String> ids, Faults faults) {
        this.file = file;
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.ids = ids;
        this.faults = faults;
    }

    List<Rule> read(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && !faults.isFull(); i++) {
            readLine(lines[i], i + 1);
        }
        if (place != ParserState.BETWEEN) {
            fault(start, name, "This rule has no \"end\".");
        }
        return rules;
    }

    private void readLine(String raw, int number) {
        String line = raw.strip();
        // in a comment too: one that turns the writing round makes a line look like another
        if (Text.hasInvisible(line.replace('\t', ' '))) {
            fault(number, line, "This line holds a character that cannot be seen. Type the line anew.");
            return;
        }
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.length() > RulebookLimits.LINE) {
            fault(
                    number,
                    line,
                    "A line has at most " + RulebookLimits.LINE + " characters; this one has " + line.length() + ".");
            return;
        }
        switch (place) {
            case BETWEEN -> readHead(line, number);
            case HEAD -> readNotesOrWhen(line, number);
            case WHEN -> readCondition(line, number);
            case THEN -> readConclusionOrEnd(line, number);
        }
    }

    private void readHead(String line, int number) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            fault(
                    number,
                    firstWord(line),
                    "Expected a rule: rule \"name\" @id(a-short-id) … Only # comments and "
                            + "empty lines stand between rules.");
            return;
        }
        place = ParserState.HEAD;
        name = head.group(1).strip();
        start = number;
        notes = new LinkedHashMap<>();
        clauses = new ArrayList<>();
        scope = null;
        sound = true;
        lost = false;
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Text.isPlain(name)) {
            fault(
                    number,
                    name,
                    "Expected a name of 1 to " + LONGEST_NAME + " characters, without double quotes or backslashes.");
        }
        readNotes(head.group(2), number);
    }

    private void readNotesOrWhen(String line, int number) {
        if (line.equals("when")) {
            checkNotes();
            place = ParserState.WHEN;
        } else {
            readNotes(line, number);
        }
    }

    private void readNotes(String text, int number) {
        Matcher note = NOTE.matcher(text);
        int at = 0;
        while (note.region(at, text.length()).lookingAt()) {
            String content = note.group(2);
            String value = content.startsWith("\"")
                    ? content.substring(1, content.length() - 1).strip()
                    : content.strip();
            if (!Text.isPlain(value)) {
                fault(number, value, "Expected plain text, without double quotes or backslashes.");
            }
            if (notes.put(note.group(1), value) != null) {
                fault(number, "@" + note.group(1), "This rule has @" + note.group(1) + " twice.");
            }
            at = note.end();
        }
        String rest = text.substring(at).strip();
        if (!rest.isEmpty()) {
            fault(
                    number,
                    firstWord(rest),
                    "Expected \"when\", or @id(…), @because(\"…\"), @why(\"…\"), @source(\"…\").");
        }
    }

    private void checkNotes() {
        for (String note : NOTES) {
            if (notes.getOrDefault(note, "").isEmpty()) {
                fault(start, name, "This rule has no @" + note + ".");
            }
        }
        String id = notes.getOrDefault("id", "");
        if (!id.isEmpty() && (id.length() > 40 || !ID.matcher(id).matches())) {
            fault(start, id, "Expected an id of lower-case letters, digits and hyphens, at most 40.");
        } else if (!id.isEmpty() && !ids.add(id)) {
            fault(start, id, "Another rule has this id. Ids are unique.");
        }
    }

    private void readCondition(String line, int number) {
        if (line.equals("then")) {
            if (clauses.isEmpty() && sound) {
                fault(
                        number,
                        "then",
                        "This rule says nothing between \"when\" and \"then\". Open it with a sentence such "
                                + "as \"A side makes a concession\".");
            }
            place = ParserState.THEN;
            return;
        }
        boolean opening = clauses.isEmpty();
        Clause clause = lost ? null : read(line, number, candidates(opening));
        if (clause == null) {
            lost = lost || opening;
            return;
        }
        if (clause.sentence().part() == Sentence.SentencePosition.OPENING) {
            if (!opening) {
                fault(
                        number,
                        line,
                        "A rule opens with one sentence. Make a second rule of this, or say it with \"- …\".");
                return;
            }
            scope = clause.sentence().scope();
        } else if (opening) {
            fault(
                    number,
                    line,
                    "A rule opens with a sentence that says what happens, such as \"A side makes a "
                            + "concession\". This one only narrows it.");
            lost = true;
            return;
        } else if (!clause.sentence().fits(scope)) {
            fault(
                    number,
                    line,
                    "This sentence does not fit the opening \"" + clauses.get(0).text() + "\". It fits rules "
                            + "about: " + fitting(clause.sentence()) + ".");
            return;
        }
        clauses.add(clause);
    }

    private void readConclusionOrEnd(String line, int number) {
        if (line.equals("end")) {
            finish(number);
            return;
        }
        Clause clause = lost
                ? null
                : read(
                        line,
                        number,
                        lexicon.vocabulary().sentences().stream()
                                .filter(sentence -> sentence.part() == Sentence.SentencePosition.CONCLUSION)
                                .toList());
        if (clause != null) {
            clauses.add(clause);
        }
    }

    private void finish(int number) {
        place = ParserState.BETWEEN;
        if (sound
                && clauses.stream()
                        .noneMatch(clause -> clause.sentence().part() == Sentence.SentencePosition.CONCLUSION)) {
            fault(number, "end", "This rule concludes nothing. Say after \"then\" whose trust grows or falls.");
        }
        checkPlaceholders();
        if (sound) {
            rules.add(new Rule(
                    note("id"),
                    name,
                    note("because"),
                    note("why"),
                    note("source"),
                    file.substring(0, file.lastIndexOf('.')),
                    file,
                    start,
                    clauses));
        }
    }

    private String note(String key) {
        return Objects.requireNonNull(notes.get(key));
    }

    private void checkPlaceholders() {
        if (scope == null) {
            return;
        }
        Set<String> words = lexicon.vocabulary().subject(scope).words();
        String because = notes.getOrDefault("because", "");
        Matcher placeholder = PLACEHOLDER.matcher(because);
        while (placeholder.find()) {
            if (!words.contains(placeholder.group(1))) {
                fault(
                        start,
                        placeholder.group(),
                        "A reason of this rule may use "
                                + String.join(
                                        ", ",
                                        words.stream()
                                                .sorted()
                                                .map(word -> "{" + word + "}")
                                                .toList()) + ".");
            }
        }
        String rest = placeholder.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            fault(start, because, "A brace in the reason is not closed.");
        }
    }

    private List<Sentence> candidates(boolean opening) {
        return lexicon.vocabulary().sentences().stream()
                .filter(sentence -> sentence.part() != Sentence.SentencePosition.CONCLUSION)
                .sorted(Comparator.comparing(sentence ->
                        opening ? sentence.part() != Sentence.SentencePosition.OPENING : !sentence.fits(scope)))
                .toList();
    }

    /** The line as the one sentence that it is, or null after telling what is wrong. */
    private @Nullable Clause read(String line, int number, List<Sentence> candidates) {
        if (clauses.size() == RulebookLimits.SENTENCES_OF_A_RULE) {
            lost = true;
            fault(
                    number,
                    line,
                    "A rule has at most " + RulebookLimits.SENTENCES_OF_A_RULE
                            + " sentences. Make two rules of this one.");
            return null;
        }
        List<String> words = Arrays.asList(line.split("\\s+", -1));
        List<SentenceMatcher> tries = candidates.stream()
                .map(sentence -> new SentenceMatcher(
                        lexicon,
                        sentence,
                        sentence.part() == Sentence.SentencePosition.CONCLUSION ? scope : sentence.scope(),
                        words))
                .toList();
        List<SentenceMatcher.MatchedSentence> readings =
                tries.stream().flatMap(matcher -> matcher.readings().stream()).toList();
        List<SentenceMatcher.MatchedSentence> fitting = readings.stream()
                .filter(reading -> reading.sentence().fits(scope) || scope == null)
                .toList();
        List<SentenceMatcher.MatchedSentence> best = fitting.isEmpty() ? readings : fitting;
        List<SentenceMatcher.MatchedSentence> flawless =
                best.stream().filter(reading -> reading.complaint() == null).toList();
        if (flawless.size() == 1 || (flawless.size() > 1 && fitting.isEmpty())) {
            return clause(flawless.get(0), line, number);
        }
        if (flawless.size() > 1) {
            fault(
                    number,
                    line,
                    "This line can be read in " + flawless.size() + " ways: "
                            + String.join(
                                    " / ",
                                    flawless.stream()
                                            .map(reading -> reading.sentence().text())
                                            .toList())
                            + ". Choose a sentence that has only one reading.");
        } else if (!best.isEmpty()) {
            SentenceMatcher.Complaint complaint =
                    Objects.requireNonNull(best.get(0).complaint());
            fault(
                    number,
                    complaint.word(),
                    complaint.message() + " The sentence is \""
                            + best.get(0).sentence().text() + "\".");
        } else {
            tellDeparture(words, number, tries);
        }
        return null;
    }

    private void tellDeparture(List<String> words, int number, List<SentenceMatcher> tries) {
        // the first of the closest: candidates come with those that fit in front
        SentenceMatcher closest = tries.get(0);
        for (SentenceMatcher matcher : tries) {
            if (matcher.reached() > closest.reached()) {
                closest = matcher;
            }
        }
        boolean ends = closest.reached() >= words.size();
        fault(
                number,
                ends ? words.get(words.size() - 1) : words.get(closest.reached()),
                "No sentence of the vocabulary goes on like this. The closest is \""
                        + closest.sentence().text() + "\"; "
                        + (ends ? "after this word it expects " : "here it expects ") + closest.expected() + ".");
    }

    private Clause clause(SentenceMatcher.MatchedSentence filled, String line, int number) {
        Map<String, Value> values = new HashMap<>();
        for (Sentence.Piece piece : filled.sentence().pieces()) {
            if (piece instanceof Sentence.Blank blank) {
                values.put(
                        blank.name(),
                        value(Objects.requireNonNull(filled.fillings().get(blank.name())), filled.sentence()));
            }
        }
        return new Clause(filled.sentence(), values, line, number);
    }

    private Value value(SentenceMatcher.Filling filling, Sentence sentence) {
        if (filling instanceof SentenceMatcher.Filling.FigureFilling number) {
            int slot = numbers.slot(number.figure());
            if (number.type() == BlankType.PERIOD) {
                Scope waiting = Objects.requireNonNull(sentence.scope());
                return new Value.Period(slot, numbers.clock(waiting, number.figure(), slot), waiting);
            }
            return new Value.Amount(slot);
        }
        return ((SentenceMatcher.Filling.ValueFilling) filling).value();
    }

    private String fitting(Sentence sentence) {
        return sentence.scope() == null ? "anything" : VocabularyReader.word(sentence.scope());
    }

    private static String firstWord(String line) {
        return line.split("\\s+", 2)[0];
    }

    private void fault(int line, String word, String message) {
        sound = false;
        faults.add(file, line, word, message);
    }
}
