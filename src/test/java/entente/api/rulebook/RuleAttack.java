package entente.api.rulebook;

import entente.rulebook.ShippedFiles;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something that must not get in.
 *
 * @param name what it tries
 * @param path the file that it comes in
 * @param change makes the file out of the shipped one
 */
record RuleAttack(String name, String path, UnaryOperator<String> change) {

    /** The property that code sets where it is run, in whatever language. */
    static final String MARK = "entente.attacked";

    static final String JAVA = "System.setProperty(\"" + MARK + "\", \"x\")";
    static final String SPEL = "T(java.lang.System).setProperty('" + MARK + "', 'x')";

    private static final String RULES = "signals.dslr";
    private static final String EXAMPLES = "examples/signals.yaml";
    private static final String EXAMPLE = "\n- {example: E, rule: threat, fires: no, asOf: 2025-02-01, moves: [%s]}\n";

    static Stream<RuleAttack> all() {
        return Stream.of(sentences(), numbers(), names(), tables(), yaml(), sizes())
                .flatMap(List::stream);
    }

    String text() {
        return change.apply(ShippedFiles.text(path));
    }

    @Override
    public String toString() {
        return name + " in " + path;
    }

    private static List<RuleAttack> sentences() {
        return List.of(
                sentence("Java behind a sentence", "A side threatens; " + JAVA + ";"),
                sentence("eval behind a sentence", "A side threatens eval(" + JAVA + " == null)"),
                sentence("a pattern of Drools", "$m : MoveMade(" + JAVA + " == null)"),
                sentence("a join of everything with everything", "$m : MoveMade() $n : MoveMade() $o : MoveMade()"),
                sentence("from and accumulate", "$m : MoveMade() from accumulate(MoveMade(); count(1))"),
                sentence("a raw line of the DSL", "> eval(" + JAVA + " == null)"),
                sentence("a letter that only looks right", "A side thre\u0430tens"),
                sentence("a space of no width", "A side thre\u200Batens"),
                conclusion("Java for a conclusion", JAVA + ";"),
                conclusion("Java behind a conclusion", "Trust in the side that acts falls by 0.15; " + JAVA + ";"),
                conclusion("MVEL for a weight", "Trust in the side that acts falls by @{" + SPEL + "}"),
                conclusion("the engine itself", "drools.halt();"),
                conclusion("an endless loop", "while (true) { modify($m) {} }"),
                aside("a function", "function void f() { " + JAVA + "; }"),
                aside("an import", "import java.lang.Runtime;"),
                aside("a global", "global java.lang.Runtime runtime;"),
                aside("a query", "query \"q\" eval(" + JAVA + " == null) end"),
                aside("a type of its own", "declare X @role(event) end"),
                aside("a comment that reads backwards", "# \u202Eebuter dna evoba elur eht fo trap si siht"));
    }

    private static List<RuleAttack> numbers() {
        return Stream.of("1e999", "NaN", "\u0663", "1_000", "-0", "9".repeat(40), "${" + SPEL + "}")
                .map(number -> conclusion("a weight of " + number, "Trust in the side that acts falls by " + number))
                .toList();
    }

    private static List<RuleAttack> names() {
        return List.of(
                named("a name that ends its quotation", "x\" salience 10 when then " + JAVA + "; end rule \"y"),
                named("a name that ends it in Unicode", "\\u0022 when then System.exit(1); end //"),
                named("a name that turns the writing round", "A threat \u202Etaerht"),
                named("a name with a NUL", "A threat\u0000"),
                named("a name of nothing that can be seen", "\u3164"),
                named("a name without end", "x".repeat(200_000)),
                inRule("an id that climbs", "extra-threat", "../../evil"),
                inRule("an id with a letter that only looks right", "extra-threat", "extra-thre\u0430t"),
                inRule("an id with a letter in two parts", "extra-threat", "extra-threa\u0301t"),
                inRule("a reason that is a template", "{actor} threatened", "__${" + SPEL + "}__::.x"),
                inRule("a why that ends its quotation", "Because.", "x\") @id(threat"),
                inRule("a source with an escape of a terminal", "Judgement", "\u001B[2Jx"));
    }

    private static List<RuleAttack> tables() {
        return List.of(
                replaced("Java for a kind", "kinds.csv", "\nthreat,", "\nthreat\"\") eval(" + JAVA + ","),
                replaced("a label that holds code", "kinds.csv", "threat,threatens,", "threat,threatens; ${x},"),
                replaced("a code with a letter that only looks right", "kinds.csv", "\nthreat,", "\nthre\u0430t,"),
                replaced("SQL for a code", "kinds.csv", "\nthreat,", "\nthreat'); DROP TABLE draft; --,"),
                replaced("a formula for a value", "weights.csv", "\nthreat,1,", "\nthreat,1,=1+cmd|' /C calc'!A0,"),
                replaced("a value that overflows", "weights.csv", "\nthreat,1,", "\nthreat,1,1e999,"),
                replaced("a quotation without end", "weights.csv", "\nthreat,", "\n\"threat,"),
                added("a cell without end", "weights.csv", "threat,2,1,1," + "x".repeat(900_000) + ",y\n"),
                added("a row without end", "weights.csv", ",".repeat(900_000) + "\n"));
    }

    private static List<RuleAttack> yaml() {
        return List.of(
                why(
                        "a tag that makes an object",
                        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]"),
                why("a tag of its own", "!x y"),
                why("an anchor", "&a text"),
                why("an alias", "*a"),
                why("a lone half of a character", "\"\\ud800\""),
                why("an escape of a terminal", "\"\\e[2Jx\""),
                replaced("a merge", "parameters.yaml", "why:", "<<: {value: 9}\n  why:"),
                replaced("the same field twice", "parameters.yaml", "why:", "why: One.\n  why:"),
                new RuleAttack("a thousand million laughs", "parameters.yaml", text -> laughs()),
                new RuleAttack("lists in lists", "parameters.yaml", text -> "[".repeat(900_000)),
                new RuleAttack("lists in lists on one line", "parameters.yaml", text -> "- ".repeat(400_000)),
                new RuleAttack("keys in keys", "parameters.yaml", text -> "? ".repeat(400_000)),
                new RuleAttack(
                        "a key without end", "parameters.yaml", text -> "? " + "a b ".repeat(200_000) + "a\n: x"),
                added("a document behind the document", "parameters.yaml", "\n---\nx: y\n"));
    }

    private static List<RuleAttack> sizes() {
        String rule = ShippedFiles.RULE;
        return List.of(
                added(
                        "10,000 conditions",
                        RULES,
                        rule.replace("then", "- it takes nothing back\n".repeat(10_000) + "then")),
                added("spaces without end", RULES, "rule \"A\"\nx" + " ".repeat(900_000) + "y\n"),
                added("501 rules", RULES, many(501, i -> rule.replace("extra-threat", "extra-" + i))),
                added(
                        "30 periods",
                        RULES,
                        many(
                                30,
                                i -> rule.replace("extra-threat", "extra-" + i)
                                        .replace("A side threatens", "A side is silent for " + (100 + i) + " days")
                                        .replace("{actor} threatened {other}.", "Silence.")
                                        .replace("the side that acts", "the silent side"))),
                added(
                        "5,000 kinds",
                        "kinds.csv",
                        many(5_000, i -> "k" + i + ",l" + i + ",n,deed,cooperative,i,042,1,X\n")),
                added(
                        "5,000 parameters",
                        "parameters.yaml",
                        many(5_000, i -> "p" + i + ": {value: 1, unit: days, min: 0, max: 9, why: w, source: s}\n")),
                added("10,000 examples", EXAMPLES, many(7_000, i -> String.format(EXAMPLE, move("2025-01-10")))),
                added(
                        "an example of 10,000 moves",
                        EXAMPLES,
                        String.format(
                                EXAMPLE, many(10_000, i -> move("2025-01-10").replace("m1", "m" + i) + ","))),
                added("a day before all days", EXAMPLES, String.format(EXAMPLE, move("-001-01-10"))),
                added("a day after all days", EXAMPLES, String.format(EXAMPLE, move("+999999999-12-31"))),
                added(
                        "an example that asks for what is not there",
                        EXAMPLES,
                        "\n- {example: E, rule: threat, fires: no, asOf: 2025-02-01, moves: [],"
                                + " proposals: [{id: p, date: 2025-01-01, from: a, asks: [{kind: x}]}]}\n"),
                added("a file too long", RULES, "# x\n".repeat(300_000)));
    }

    private static RuleAttack sentence(String name, String line) {
        return inRule(name, "A side threatens", line);
    }

    private static RuleAttack conclusion(String name, String line) {
        return inRule(name, "Trust in the side that acts falls by 0.15", line);
    }

    private static RuleAttack aside(String name, String line) {
        return added(name, RULES, line + "\n");
    }

    private static RuleAttack named(String name, String text) {
        return inRule(name, "A threat", text);
    }

    private static RuleAttack inRule(String name, String text, String instead) {
        return added(name, RULES, ShippedFiles.RULE.replace(text, instead));
    }

    private static RuleAttack why(String name, String value) {
        return replaced(name, "parameters.yaml", "why:", "why: " + value + "\n  #");
    }

    private static RuleAttack added(String name, String path, String text) {
        return new RuleAttack(name, path, before -> before + "\n" + text);
    }

    private static RuleAttack replaced(String name, String path, String text, String instead) {
        return new RuleAttack(name, path, before -> {
            int at = before.indexOf(text);
            return before.substring(0, at) + instead + before.substring(at + text.length());
        });
    }

    private static String laughs() {
        return "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + many(
                        8,
                        i -> (char) ('b' + i) + ": &" + (char) ('b' + i) + " ["
                                + String.join(", ", Collections.nCopies(9, "*" + (char) ('a' + i))) + "]\n");
    }

    private static String move(String date) {
        return "{id: m1, date: " + date + ", actor: a, kind: praise}";
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }
}
