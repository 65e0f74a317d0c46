package entente.rulebook.read;

import entente.docket.Scope;
import entente.rulebook.ArithmeticEdition;
import entente.rulebook.BlankType;
import entente.rulebook.Faults;
import entente.rulebook.Sentence;
import entente.rulebook.Text;
import entente.rulebook.Value;
import entente.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code vocabulary.dsl}: Drools' DSL format, and lines with {@code #edition}, {@code #scope}, {@code #role},
 * {@code #worth} and {@code #share} that Drools takes for comments.
 */
public final class VocabularyReader {

    private static final Pattern EDITION = Pattern.compile("#edition ([1-9][0-9]?)");
    private static final Pattern SCOPE = Pattern.compile(
            "#scope (\\w+) (\\$[a-z]) ([A-Z][A-Za-z]+) sides ([a-z]\\w*) ([a-z]\\w*) words ([a-z]+(?: [a-z]+)*)");
    private static final Pattern PHRASE = Pattern.compile(
            "#(role|worth|share) ([a-z' -]+(?:\\|[a-z' -]+)*) \\[(\\w+)] (\\$[a-z])\\.([a-z]\\w*)\\(\\)");
    private static final Pattern SENTENCE =
            Pattern.compile("\\[(when|then)](?:\\[(->)?([a-z]+)])?([A-Za-z-][^=\\[\\]]*)=(.+)");
    private static final Pattern OPENING = Pattern.compile("\\$[a-z] : [A-Z][A-Za-z]*\\(.*\\)");
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+):([a-z]+)}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z',-]+");
    private static final Pattern FILLED = Pattern.compile("\\{([a-z]+)}");

    /** What templates may name besides their own blanks: the rule's name, and the sides of its occasion. */
    private static final Set<String> GIVEN = Set.of("rule", "first", "second");

    /** Each may be filled in several ways, so they multiply. */
    private static final int MOST_BLANKS = 4;

    private static final int MOST_SENTENCES = 500;

    private final String file;
    private final Faults faults;
    private final Map<Scope, Vocabulary.Subject> subjects = new EnumMap<>(Scope.class);
    private final Map<Scope, Map<String, Map<String, Value.Field>>> phrases = new EnumMap<>(Scope.class);
    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();
    private ArithmeticEdition edition = ArithmeticEdition.FIRST;

    private VocabularyReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    public static Vocabulary read(String file, String text, Faults faults) {
        return new VocabularyReader(file, faults).read(text);
    }

    /** The edition alone, whatever else is wrong. */
    static ArithmeticEdition edition(String text) {
        return text.lines()
                .map(String::strip)
                .flatMap(line -> editionOf(line).stream())
                .reduce(ArithmeticEdition.FIRST, (one, later) -> later);
    }

    private static Optional<ArithmeticEdition> editionOf(String line) {
        Matcher form = EDITION.matcher(line);
        return form.matches() ? Optional.of(new ArithmeticEdition(Integer.parseInt(form.group(1)))) : Optional.empty();
    }

    private Vocabulary read(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && !faults.isFull(); i++) {
            String line = lines[i].strip();
            if (line.length() > RulebookLimits.LINE || Text.hasInvisible(line)) {
                faults.add(
                        file,
                        i + 1,
                        line,
                        "Expected at most " + RulebookLimits.LINE + " characters in a line, and all of them visible.");
            } else {
                readLine(line, i + 1);
            }
        }
        Map<Scope, Vocabulary.Subject> full = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            Vocabulary.Subject bare = subjects.get(scope);
            if (bare != null) {
                full.put(scope, withPhrases(scope, bare));
            } else if (isSpokenOfByAll(scope) || sentences.stream().anyMatch(sentence -> sentence.scope() == scope)) {
                faults.add(file, 0, word(scope), "There is no line \"#scope " + word(scope) + " …\".");
            }
        }
        return new Vocabulary(edition, full, sentences);
    }

    /** Earlier vocabularies did not speak of proposals, nor those of the first edition of what came since. */
    private boolean isSpokenOfByAll(Scope scope) {
        return edition.isCurrent() && !scope.isJudged();
    }

    private void readLine(String line, int number) {
        if (line.startsWith("#edition")) {
            readEdition(line, number);
        } else if (line.startsWith("#scope ")) {
            readScope(line, number);
        } else if (line.matches("#(role|worth|share) .*")) {
            readPhrase(line, number);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            readSentence(line, number);
        }
    }

    private void readEdition(String line, int number) {
        Optional<ArithmeticEdition> named = editionOf(line);
        named.ifPresent(found -> edition = found);
        if (named.isEmpty()) {
            faults.add(file, number, line, "Expected \"#edition " + ArithmeticEdition.CURRENT.number() + "\".");
        }
    }

    private void readScope(String line, int number) {
        Matcher form = SCOPE.matcher(line);
        Optional<Scope> scope = form.matches() ? scope(form.group(1)) : Optional.empty();
        if (scope.isEmpty()) {
            faults.add(
                    file,
                    number,
                    line,
                    "Expected \"#scope name $variable Record sides field field words word word …\", with a name among "
                            + names() + ".");
            return;
        }
        subjects.put(
                scope.get(),
                new Vocabulary.Subject(
                        form.group(2),
                        form.group(3),
                        List.of(form.group(4), form.group(5)),
                        Set.copyOf(Arrays.asList(form.group(6).split(" ", -1))),
                        Map.of(),
                        Map.of(),
                        Map.of()));
    }

    private void readPhrase(String line, int number) {
        Matcher form = PHRASE.matcher(line);
        Optional<Scope> scope = form.matches() ? scope(form.group(3)) : Optional.empty();
        if (scope.isEmpty()) {
            faults.add(file, number, line, "Expected \"#role phrase|phrase [scope] $variable.field()\".");
            return;
        }
        Map<String, Value.Field> ofKind = phrases.computeIfAbsent(scope.get(), none -> new HashMap<>())
                .computeIfAbsent(form.group(1), none -> new LinkedHashMap<>());
        for (String phrase : form.group(2).split("\\|", -1)) {
            ofKind.put(phrase.strip(), new Value.Field(form.group(4), form.group(5)));
        }
    }

    private Vocabulary.Subject withPhrases(Scope scope, Vocabulary.Subject bare) {
        Map<String, Map<String, Value.Field>> own = phrases.getOrDefault(scope, Map.of());
        return new Vocabulary.Subject(
                bare.variable(),
                bare.type(),
                bare.sides(),
                bare.words(),
                own.getOrDefault("role", Map.of()),
                own.getOrDefault("worth", Map.of()),
                own.getOrDefault("share", Map.of()));
    }

    private void readSentence(String line, int number) {
        Matcher form = SENTENCE.matcher(line);
        if (!form.matches()) {
            faults.add(file, number, line, "Expected a line of Drools' DSL: \"[when][scope]sentence=pattern\".");
            return;
        }
        Scope scope = form.group(3) == null ? null : scope(form.group(3)).orElse(null);
        if (form.group(3) != null && scope == null) {
            faults.add(file, number, form.group(3), "No such occasion. Expected one of: " + names() + ".");
            return;
        }
        String text = form.group(4).strip();
        Sentence.SentencePosition part = part(form.group(1), form.group(2) != null, text);
        if (part == null || (part != Sentence.SentencePosition.CONCLUSION && scope == null)) {
            faults.add(
                    file,
                    number,
                    line,
                    "Expected an opening \"[when][->scope]A …\", or \"[when][scope]- …\", \"[when][scope]while …\", "
                            + "\"[then]Trust …\".");
            return;
        }
        List<Sentence.Piece> pieces = pieces(text, number);
        Sentence sentence = new Sentence(part, scope, pieces, form.group(5).strip());
        checkTemplate(sentence, number);
        if (sentences.size() == MOST_SENTENCES) {
            faults.add(file, number, text, "A vocabulary has at most " + MOST_SENTENCES + " sentences.");
        }
        if (!texts.add(scope + " " + sentence.text())) {
            faults.add(file, number, text, "This sentence is in the vocabulary already.");
        }
        sentences.add(sentence);
    }

    /** Whether it can be filled in; what it then says is judged before it is compiled. */
    private void checkTemplate(Sentence sentence, int number) {
        String template = sentence.template();
        if (sentence.part() == Sentence.SentencePosition.OPENING
                && !OPENING.matcher(template).matches()) {
            faults.add(file, number, template, "Expected an opening to stand for \"$variable : Record(…)\".");
        }
        List<String> blanks = sentence.pieces().stream()
                .filter(Sentence.Blank.class::isInstance)
                .map(piece -> ((Sentence.Blank) piece).name())
                .toList();
        if (blanks.size() > MOST_BLANKS || Set.copyOf(blanks).size() < blanks.size()) {
            faults.add(
                    file,
                    number,
                    sentence.text(),
                    "Expected at most " + MOST_BLANKS + " blanks in a sentence, each with a name of its own.");
        }
        Matcher filled = FILLED.matcher(template);
        while (filled.find()) {
            if (!blanks.contains(filled.group(1)) && !GIVEN.contains(filled.group(1))) {
                faults.add(file, number, filled.group(), "The sentence has no such blank.");
            }
        }
    }

    private static Sentence.@Nullable SentencePosition part(String section, boolean opens, String text) {
        if (section.equals("then")) {
            return Sentence.SentencePosition.CONCLUSION;
        }
        if (opens) {
            return Sentence.SentencePosition.OPENING;
        }
        if (text.startsWith("- ")) {
            return Sentence.SentencePosition.NARROWING;
        }
        return text.startsWith("while ") ? Sentence.SentencePosition.AROUND : null;
    }

    private List<Sentence.Piece> pieces(String text, int number) {
        List<Sentence.Piece> pieces = new ArrayList<>();
        for (String part : text.split(" ", -1)) {
            Matcher blank = BLANK.matcher(part);
            Optional<BlankType> type = blank.matches() ? BlankType.of(blank.group(2)) : Optional.empty();
            if (type.isPresent()) {
                pieces.add(new Sentence.Blank(blank.group(1), type.get()));
            } else if (WORD.matcher(part).matches()) {
                pieces.add(new Sentence.Word(part));
            } else {
                faults.add(file, number, part, "Expected a word, or a blank such as {n:days} with a known type.");
            }
        }
        return pieces;
    }

    private static Optional<Scope> scope(String word) {
        return Arrays.stream(Scope.values())
                .filter(scope -> word(scope).equals(word))
                .findFirst();
    }

    static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static String names() {
        return String.join(
                ", ", Arrays.stream(Scope.values()).map(VocabularyReader::word).toList());
    }
}
