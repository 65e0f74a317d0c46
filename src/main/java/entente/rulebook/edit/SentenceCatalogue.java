package entente.rulebook.edit;

import entente.docket.Scope;
import entente.rulebook.BlankType;
import entente.rulebook.Faults;
import entente.rulebook.Parameter;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Sentence;
import entente.rulebook.Text;
import entente.rulebook.read.Lexicon;
import entente.rulebook.read.ParametersReader;
import entente.rulebook.read.RulebookReader;
import entente.rulebook.read.TablesReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sentences that a rule may be written in, with their blanks, for those who edit one. */
public final class SentenceCatalogue {

    private static final int MOST_READINGS = 50;

    private final Lexicon lexicon;

    private SentenceCatalogue(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** By the vocabulary, kinds and parameters of a rulebook that was read. */
    public static SentenceCatalogue of(Rulebook rulebook) {
        return new SentenceCatalogue(new Lexicon(
                rulebook.vocabulary(),
                rulebook.kinds().values(),
                rulebook.parameters().values()));
    }

    /**
     * By those of files as far as they can be read; by those of {@code otherwise} where they cannot.
     *
     * @param otherwise a rulebook that was read
     */
    public static SentenceCatalogue of(RulebookFiles files, Rulebook otherwise) {
        Faults faults = new Faults();
        var parameters = ParametersReader.read(
                "parameters.yaml",
                files.textByPath().getOrDefault("parameters.yaml", ""),
                RulebookReader.edition(files),
                faults);
        var kinds = TablesReader.kinds(
                RuleTable.KINDS.text(files),
                fault -> faults.add(RuleTable.KINDS.file(), fault.line(), fault.word(), fault.message()));
        return faults.all().isEmpty()
                ? new SentenceCatalogue(new Lexicon(otherwise.vocabulary(), kinds.values(), parameters.values()))
                : of(otherwise);
    }

    /**
     * A piece of a sentence: a stretch of words, or a blank.
     *
     * @param words what stands there
     * @param blank what the blank asks for; null for words of the sentence itself
     * @param choices what the blank takes, in words; empty where it takes a number
     * @param suggestions names of numbers that it takes as well
     * @param hint what number it takes
     * @param meaning the number that stands there by name; null where none does
     */
    public record EditablePiece(
            String words,
            @Nullable String blank,
            List<String> choices,
            List<String> suggestions,
            @Nullable String hint,
            @Nullable String meaning) {

        /** Whether it is a blank to type in. */
        public boolean isTyped() {
            return blank != null && choices.isEmpty();
        }

        static EditablePiece ofWords(String words) {
            return new EditablePiece(words, null, List.of(), List.of(), null, null);
        }

        /** A line that is no known sentence, to be written anew. */
        public static EditablePiece ofLine(String line) {
            return new EditablePiece(line, "line", List.of(), List.of(), "Expected one of the sentences below.", null);
        }
    }

    /** A sentence with its blanks filled as they were written. */
    public record FilledSentence(String sentence, List<EditablePiece> pieces) {}

    /** The scope of a rule, by its opening line; empty where it cannot be read. */
    public Optional<Scope> scope(String opening) {
        return read(opening, null, Sentence.SentencePosition.OPENING)
                .map(found -> found.sentence().scope());
    }

    /** A line as a sentence with blanks; empty where it is none that fits. */
    public Optional<FilledSentence> read(String line, @Nullable Scope scope, boolean conclusion) {
        Optional<FoundSentence> found = conclusion
                ? read(line, scope, Sentence.SentencePosition.CONCLUSION)
                : read(line, scope, Sentence.SentencePosition.OPENING)
                        .or(() -> read(line, scope, Sentence.SentencePosition.NARROWING))
                        .or(() -> read(line, scope, Sentence.SentencePosition.AROUND));
        return found.map(each -> reading(each, scope));
    }

    /** The sentences that open a rule, with a first choice in each blank. */
    public List<String> openings() {
        return lines(Sentence.SentencePosition.OPENING, null);
    }

    /** The sentences that may follow an opening of that scope. */
    public List<String> conditions(Scope scope) {
        List<String> lines = new ArrayList<>(lines(Sentence.SentencePosition.NARROWING, scope));
        lines.addAll(lines(Sentence.SentencePosition.AROUND, scope));
        return lines;
    }

    /** What a rule of that scope may conclude. */
    public List<String> conclusions(Scope scope) {
        return lines(Sentence.SentencePosition.CONCLUSION, scope);
    }

    private record FoundSentence(Sentence sentence, Map<String, String> words) {}

    private Optional<FoundSentence> read(String line, @Nullable Scope scope, Sentence.SentencePosition part) {
        List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
        for (Sentence sentence : lexicon.vocabulary().sentences()) {
            boolean fits = part == Sentence.SentencePosition.OPENING || scope == null || sentence.fits(scope);
            if (sentence.part() != part || !fits) {
                continue;
            }
            Scope spoken = part == Sentence.SentencePosition.CONCLUSION ? scope : sentence.scope();
            Optional<Map<String, String>> filled = fill(sentence, 0, words, 0, spoken, new HashMap<>(), new int[1]);
            if (filled.isPresent()) {
                return Optional.of(new FoundSentence(sentence, filled.get()));
            }
        }
        return Optional.empty();
    }

    /** The words in each blank; a number that is out of range is still a number. */
    private Optional<Map<String, String>> fill(
            Sentence sentence,
            int piece,
            List<String> words,
            int at,
            @Nullable Scope scope,
            Map<String, String> filled,
            int[] tries) {
        if (tries[0]++ > MOST_READINGS * 10) {
            return Optional.empty();
        }
        if (piece == sentence.pieces().size()) {
            return at == words.size() ? Optional.of(filled) : Optional.empty();
        }
        if (sentence.pieces().get(piece) instanceof Sentence.Word word) {
            return at < words.size() && words.get(at).equals(word.text())
                    ? fill(sentence, piece + 1, words, at + 1, scope, filled, tries)
                    : Optional.empty();
        }
        Sentence.Blank blank = (Sentence.Blank) sentence.pieces().get(piece);
        for (int end = Math.min(words.size(), at + 12); end > at; end--) {
            String said = String.join(" ", words.subList(at, end));
            if (isFilling(blank.type(), said, scope)) {
                Map<String, String> more = new HashMap<>(filled);
                more.put(blank.name(), said);
                Optional<Map<String, String>> rest = fill(sentence, piece + 1, words, end, scope, more, tries);
                if (rest.isPresent()) {
                    return rest;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFilling(BlankType type, String said, @Nullable Scope scope) {
        if (type.unit().isEmpty()) {
            return lexicon.phrases(type, scope).containsKey(said);
        }
        String number = type.hasUnitWord() ? "[0-9.]+ [a-z]+" : "[0-9.]+";
        return lexicon.parameters(type).containsKey(said) || said.matches(number);
    }

    private FilledSentence reading(FoundSentence found, @Nullable Scope scope) {
        Sentence sentence = found.sentence();
        Scope spoken = sentence.part() == Sentence.SentencePosition.CONCLUSION ? scope : sentence.scope();
        List<EditablePiece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Sentence.Piece piece : sentence.pieces()) {
            if (piece instanceof Sentence.Word word) {
                words.append(words.isEmpty() ? "" : " ").append(word.text());
            } else if (piece instanceof Sentence.Blank blank) {
                if (!words.isEmpty()) {
                    pieces.add(EditablePiece.ofWords(words.toString()));
                    words.setLength(0);
                }
                pieces.add(blank(blank, found.words().getOrDefault(blank.name(), ""), spoken));
            }
        }
        if (!words.isEmpty()) {
            pieces.add(EditablePiece.ofWords(words.toString()));
        }
        return new FilledSentence(sentence.text(), pieces);
    }

    private EditablePiece blank(Sentence.Blank blank, String said, @Nullable Scope scope) {
        BlankType type = blank.type();
        if (type.unit().isEmpty()) {
            return new EditablePiece(
                    said,
                    type.asked(),
                    List.copyOf(new TreeSet<>(lexicon.phrases(type, scope).keySet())),
                    List.of(),
                    null,
                    null);
        }
        Map<String, Parameter> named = lexicon.parameters(type);
        Parameter meant = named.get(said);
        return new EditablePiece(
                said,
                type.asked(),
                List.of(),
                List.copyOf(named.keySet()),
                hint(type, named),
                meant == null ? null : meant.unit().amount(meant.value()));
    }

    private static String hint(BlankType type, Map<String, Parameter> named) {
        return "such as " + type.example() + ", from " + Text.plain(type.min()) + " to " + Text.plain(type.max())
                + (type == BlankType.WEIGHT ? "; 1 is one outcome fully observed" : "")
                + (named.isEmpty() ? "" : "; or by name: " + String.join(", ", named.keySet()));
    }

    private List<String> lines(Sentence.SentencePosition part, @Nullable Scope scope) {
        return lexicon.vocabulary().sentences().stream()
                .filter(sentence -> sentence.part() == part)
                .filter(sentence -> scope == null || sentence.fits(scope))
                .map(sentence ->
                        line(sentence, part == Sentence.SentencePosition.CONCLUSION ? scope : sentence.scope()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The sentence with a first choice in each blank; empty where a blank has none. */
    private Optional<String> line(Sentence sentence, @Nullable Scope scope) {
        List<String> words = new ArrayList<>();
        for (Sentence.Piece piece : sentence.pieces()) {
            if (piece instanceof Sentence.Word word) {
                words.add(word.text());
                continue;
            }
            BlankType type = ((Sentence.Blank) piece).type();
            if (type.unit().isPresent()) {
                words.add(type.example());
            } else {
                var phrases = new TreeSet<>(lexicon.phrases(type, scope).keySet());
                if (phrases.isEmpty()) {
                    return Optional.empty();
                }
                words.add(phrases.first());
            }
        }
        return Optional.of(String.join(" ", words));
    }
}
