package entente.drools;

import entente.dialogue.Worded;
import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.docket.Says;
import entente.rulebook.Numbers;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The second wall: reads rendered rules back and refuses whatever a rule of Entente does not need. */
final class AllowList {

    static final String PACKAGE = "entente.generated";
    static final List<String> IMPORTS = Stream.of(Occasion.class, OpenItem.class)
            .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .map(Class::getCanonicalName)
            .sorted()
            .toList();
    static final Map<String, String> GLOBALS = globals();

    private static final Map<String, Class<?>> OCCASIONS = types(Occasion.class);
    private static final Map<String, Class<?>> OPEN_ITEMS = types(OpenItem.class);

    private static final Pattern PLAIN = Pattern.compile("[\\n\\x20-\\x7e&&[^\\\\@`#']]*");
    private static final Pattern RULE_NAME = Pattern.compile("r_[0-9]{3,}");
    private static final Pattern VARIABLE = Pattern.compile("\\$[a-z]");
    private static final String NUMBER = "numbers\\.at\\(([0-9]{1,6})\\)";
    private static final Pattern CONSTRAINT =
            Pattern.compile("([a-z][A-Za-z]*) *(==|!=|<=|>=|<|>) *" + "(?:\"[a-z][a-z0-9-]*\"|true|false|-?[0-9]{1,6}|"
                    + NUMBER + "(?: / 100)?|(\\$[a-z])\\.([a-z][A-Za-z]*))");
    private static final Pattern CONCLUSION = Pattern.compile("findings\\.(?:add|mend|ready)\\(\"(r_[0-9]{3,})\", "
            + "(\\$[a-z])\\.([a-z][A-Za-z]*)\\(\\), -?" + NUMBER
            + "(?: \\* (\\$[a-z])\\.([a-z][A-Za-z]*)\\(\\))?\\);\\s*");

    private static final Pattern RULING =
            Pattern.compile("findings\\.judge\\(\"(r_[0-9]{3,})\", \"([a-z-]+)\"\\);\\s*");

    private final int numbers;

    /** @param numbers how many slots there are */
    AllowList(int numbers) {
        this.numbers = numbers;
    }

    /** @throws RefusedRules naming the rule and what it may not hold */
    void check(String drl) {
        if (!PLAIN.matcher(drl).matches()) {
            throw new RefusedRules("", "A character stands in the rules that none needs.");
        }
        PackageDescr rules = parse(drl);
        checkPackage(rules);
        rules.getRules().forEach(this::checkRule);
    }

    private static PackageDescr parse(String drl) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr rules;
        try {
            rules = parser.parse(false, drl);
        } catch (DroolsParserException unreadable) {
            throw new RefusedRules("", "The rules cannot be read: " + unreadable.getMessage());
        }
        if (rules == null || parser.hasErrors()) {
            throw new RefusedRules("", "The rules cannot be read: " + parser.getErrors());
        }
        return rules;
    }

    private static void checkPackage(PackageDescr rules) {
        require(PACKAGE.equals(rules.getName()), "", "another package");
        require(
                rules.getImports().stream().map(ImportDescr::getTarget).toList().equals(IMPORTS),
                "",
                "other imports than the facts");
        Map<String, String> globals = rules.getGlobals().stream()
                .collect(Collectors.toMap(GlobalDescr::getIdentifier, GlobalDescr::getType, (one, two) -> ""));
        require(globals.equals(GLOBALS), "", "other globals than " + GLOBALS.keySet());
        require(rules.getFunctions().isEmpty() && rules.getFunctionImports().isEmpty(), "", "functions");
        require(rules.getAccumulateImports().isEmpty(), "", "accumulate functions");
        require(rules.getAttributes().isEmpty(), "", "attributes");
        require(
                rules.getTypeDeclarations().isEmpty()
                        && rules.getEnumDeclarations().isEmpty()
                        && rules.getClassAndEnumDeclarationDescrs().isEmpty()
                        && rules.getEntryPointDeclarations().isEmpty()
                        && rules.getWindowDeclarations().isEmpty()
                        && rules.getUnit() == null,
                "",
                "declarations");
    }

    private void checkRule(RuleDescr rule) {
        String name = rule.getName();
        require(RULE_NAME.matcher(name).matches(), name, "a name that was not generated");
        require(rule.isRule() && !rule.isQuery(), name, "a query");
        require(
                rule.getAttributes().isEmpty() && rule.getAnnotationNames().isEmpty(),
                name,
                "attributes or annotations");
        require(rule.getParentName() == null && rule.getUnit() == null, name, "a parent");
        require(rule.getNamedConsequences().isEmpty(), name, "named consequences");
        List<? extends BaseDescr> conditions = rule.getLhs().getDescrs();
        require(!conditions.isEmpty(), name, "no condition");
        require(conditions.get(0) instanceof PatternDescr, name, "something other than an occasion in front");
        PatternDescr occasion = (PatternDescr) conditions.get(0);
        String variable = Objects.requireNonNullElse(occasion.getIdentifier(), "");
        require(VARIABLE.matcher(variable).matches(), name, "an occasion without a name");
        Class<?> type = checkPattern(occasion, OCCASIONS, Map.of(), name);
        Map<String, Class<?>> bound = Map.of(variable, type);
        for (BaseDescr condition : conditions.subList(1, conditions.size())) {
            checkAround(condition, bound, name);
        }
        checkConclusions(rule, bound);
    }

    private void checkAround(BaseDescr condition, Map<String, Class<?>> bound, String name) {
        require(condition instanceof ExistsDescr, name, "a condition other than one occasion and what exists");
        List<?> inner = ((ExistsDescr) condition).getDescrs();
        require(inner.size() == 1 && inner.get(0) instanceof PatternDescr, name, "a nested condition");
        PatternDescr item = (PatternDescr) inner.get(0);
        require(item.getIdentifier() == null || item.getIdentifier().isEmpty(), name, "a name for what exists");
        checkPattern(item, OPEN_ITEMS, bound, name);
    }

    private Class<?> checkPattern(
            PatternDescr pattern, Map<String, Class<?>> types, Map<String, Class<?>> bound, String name) {
        Class<?> type = types.get(Objects.requireNonNullElse(pattern.getObjectType(), ""));
        if (type == null) {
            throw new RefusedRules(name, "Not allowed: the fact type " + pattern.getObjectType());
        }
        require(pattern.getSource() == null, name, "from, accumulate or collect");
        require(pattern.getBehaviors() == null || pattern.getBehaviors().isEmpty(), name, "a window");
        require(!pattern.isQuery() && !pattern.isUnification(), name, "a unification");
        require(pattern.getAnnotations().isEmpty(), name, "an annotation");
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            require(constraint instanceof ExprConstraintDescr, name, "a nested constraint");
            checkConstraint(((ExprConstraintDescr) constraint).getExpression(), type, bound, name);
        }
        return type;
    }

    private void checkConstraint(String text, Class<?> type, Map<String, Class<?>> bound, String name) {
        Matcher constraint = CONSTRAINT.matcher(text.strip());
        require(constraint.matches(), name, "the constraint " + text);
        requireField(type, constraint.group(1), name);
        requireSlot(constraint.group(3), name);
        if (constraint.group(4) != null) {
            requireBound(bound, constraint.group(4), constraint.group(5), name);
        }
    }

    private void checkConclusions(RuleDescr rule, Map<String, Class<?>> bound) {
        String text = String.valueOf(rule.getConsequence()).strip();
        Matcher conclusion = CONCLUSION.matcher(text);
        Matcher ruling = RULING.matcher(text);
        int at = 0;
        while (ruling.region(at, text.length()).lookingAt()) {
            require(ruling.group(1).equals(rule.getName()), rule.getName(), "a conclusion of another rule");
            require(Worded.of(Says.class, ruling.group(2)).isPresent(), rule.getName(), "the words " + ruling.group(2));
            at = ruling.end();
        }
        while (conclusion.region(at, text.length()).lookingAt()) {
            require(conclusion.group(1).equals(rule.getName()), rule.getName(), "a conclusion of another rule");
            requireBound(bound, conclusion.group(2), conclusion.group(3), rule.getName());
            requireSlot(conclusion.group(4), rule.getName());
            if (conclusion.group(5) != null) {
                requireBound(bound, conclusion.group(5), conclusion.group(6), rule.getName());
            }
            at = conclusion.end();
        }
        require(at > 0 && at == text.length(), rule.getName(), "the consequence " + text.substring(at));
    }

    private void requireSlot(@Nullable String slot, String rule) {
        require(slot == null || Integer.parseInt(slot) < numbers, rule, "a number that is not there");
    }

    private static void requireBound(
            Map<String, Class<?>> bound, @Nullable String variable, @Nullable String field, String rule) {
        Class<?> type = variable == null ? null : bound.get(variable);
        if (type == null || field == null) {
            throw new RefusedRules(rule, "Not allowed: the variable " + variable);
        }
        requireField(type, field, rule);
    }

    private static void requireField(Class<?> type, @Nullable String field, String rule) {
        require(
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(name -> name.equals(field)),
                rule,
                "the field " + field + " of " + type.getSimpleName());
    }

    private static void require(boolean allowed, String rule, String what) {
        if (!allowed) {
            throw new RefusedRules(rule, "Not allowed: " + what);
        }
    }

    private static Map<String, Class<?>> types(Class<?> parent) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Class<?> type : parent.getPermittedSubclasses()) {
            types.put(type.getSimpleName(), type);
        }
        return types;
    }

    private static Map<String, String> globals() {
        Map<String, String> globals = new LinkedHashMap<>();
        globals.put("numbers", Numbers.class.getName());
        globals.put("findings", Findings.class.getName());
        return globals;
    }
}
