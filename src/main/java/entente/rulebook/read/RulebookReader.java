package entente.rulebook.read;

import entente.dialogue.Kind;
import entente.rulebook.ArithmeticEdition;
import entente.rulebook.Example;
import entente.rulebook.Fault;
import entente.rulebook.Faults;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Numbers;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Vocabulary;
import entente.rulebook.Weight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a rulebook from its files and checks every word of it. */
public final class RulebookReader {

    public static final String PARAMETERS = "parameters.yaml";
    public static final String KINDS = "kinds.csv";
    public static final String WEIGHTS = "weights.csv";
    public static final String VOCABULARY = "vocabulary.dsl";
    private static final List<String> SINGLE = List.of(PARAMETERS, KINDS, WEIGHTS, VOCABULARY);
    private static final Pattern RULES = Pattern.compile("[a-z][a-z-]{0,39}\\.dslr");
    private static final Pattern EXAMPLES = Pattern.compile("examples/[a-z][a-z-]{0,39}\\.yaml");

    private final RulebookFiles files;
    private final Faults faults = new Faults();

    private final boolean kept;

    private RulebookReader(RulebookFiles files, boolean kept) {
        this.files = files;
        this.kept = kept;
    }

    /** @throws InvalidRulebook with every fault that there is */
    public static Rulebook read(String version, RulebookFiles files) {
        return new RulebookReader(files, /* kept= */ false).read(version);
    }

    /**
     * As {@link #read}, of a version that was published, be it by a release that took characters that nobody sees in what
     * an example tells; there is a mark for each of them.
     */
    public static Rulebook readKept(String version, RulebookFiles files) {
        return new RulebookReader(files, /* kept= */ true).read(version);
    }

    /** What is wrong with the path of a file, be it there or not; nothing where a rulebook has a place for it. */
    public static List<Fault> misplaced(String path) {
        if (SINGLE.contains(path)
                || RULES.matcher(path).matches()
                || EXAMPLES.matcher(path).matches()) {
            return List.of();
        }
        return List.of(new Fault(
                path,
                0,
                "",
                "This file has no place in a rulebook. Expected " + String.join(", ", SINGLE)
                        + ", rules in concern.dslr, examples in examples/concern.yaml."));
    }

    /** Whether that file holds the sentences themselves, which only a deployment changes. */
    public static boolean isVocabulary(String path) {
        return path.equals(VOCABULARY);
    }

    /** The edition of the arithmetic that the files are written for, whatever is wrong with them. */
    public static ArithmeticEdition edition(RulebookFiles files) {
        return VocabularyReader.edition(files.textByPath().getOrDefault(VOCABULARY, ""));
    }

    private Rulebook read(String version) {
        checkPaths();
        Map<String, Parameter> parameters = ParametersReader.read(PARAMETERS, text(PARAMETERS), edition(files), faults);
        Map<String, Kind> kinds = TablesReader.kinds(text(KINDS), of(KINDS));
        Map<String, NavigableMap<Double, Weight>> weights = TablesReader.weights(text(WEIGHTS), kinds, of(WEIGHTS));
        Faults ofVocabulary = new Faults();
        Vocabulary vocabulary = VocabularyReader.read(VOCABULARY, text(VOCABULARY), ofVocabulary);
        ofVocabulary.all().forEach(fault -> faults.add(fault.file(), fault.line(), fault.word(), fault.message()));
        if (!ofVocabulary.all().isEmpty() || parameters.isEmpty() || kinds.isEmpty()) {
            throw new InvalidRulebook(faults.all()); // without these, sound rules would seem wrong too
        }
        Lexicon lexicon = new Lexicon(vocabulary, kinds.values(), parameters.values());
        Numbers.SlotAllocator allotment = new Numbers.SlotAllocator();
        List<Rule> rules = rules(lexicon, allotment);
        List<Example> examples = examples(rules, kinds);
        faults.throwIfAny();
        return new Rulebook(
                version,
                files.checksum(),
                parameters,
                kinds,
                weights,
                vocabulary,
                rules,
                allotment.with(parameters),
                examples);
    }

    private void checkPaths() {
        for (String path : files.textByPath().keySet()) {
            misplaced(path).forEach(fault -> faults.add(fault.file(), 0, "", fault.message()));
        }
        for (String path : SINGLE) {
            if (!files.textByPath().containsKey(path)) {
                faults.add(path, 0, "", "This file is missing.");
            }
        }
        faults.throwIfAny();
    }

    private Consumer<CellFault> of(String table) {
        return fault -> faults.add(table, fault.line(), fault.word(), fault.message());
    }

    private String text(String path) {
        return files.textByPath().getOrDefault(path, "");
    }

    private List<Rule> rules(Lexicon lexicon, Numbers.SlotAllocator allotment) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        forEach(RULES, (path, text) -> {
            if (rules.size() <= RulebookLimits.RULES) {
                rules.addAll(new RuleFileReader(path, lexicon, allotment, ids, faults).read(text));
            }
        });
        RulebookLimits.check(rules, faults);
        return rules;
    }

    private List<Example> examples(List<Rule> rules, Map<String, Kind> kinds) {
        List<Example> examples = new ArrayList<>();
        Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        forEach(
                EXAMPLES,
                (path, text) ->
                        examples.addAll(new ExamplesReader(path, ids, kinds.keySet(), faults, kept).read(text)));
        RulebookLimits.checkExamples(examples, faults);
        return examples;
    }

    private void forEach(Pattern paths, BiConsumer<String, String> read) {
        files.textByPath().forEach((path, text) -> {
            if (paths.matcher(path).matches()) {
                read.accept(path, text);
            }
        });
    }
}
