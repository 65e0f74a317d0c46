package entente.rulebook.diff;

import entente.rulebook.Clause;
import entente.rulebook.Numbers;
import entente.rulebook.Rule;
import entente.rulebook.Sentence;
import entente.rulebook.Text;
import entente.rulebook.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** What differs between the lines of two rules, in words. */
final class RuleDiff {

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    /** A line before and after. */
    private record ClausePair(Clause from, Clause to) {}

    private RuleDiff() {}

    /**
     * What a line says, whatever slots its numbers have.
     *
     * @param numbers those of its own rulebook
     */
    static Object meaning(Clause clause, Numbers numbers) {
        Map<String, Object> filled = new TreeMap<>();
        clause.values().forEach((blank, value) -> filled.put(blank, figureOr(value, numbers)));
        return List.of(clause.sentence(), filled);
    }

    private static Object figureOr(Value value, Numbers numbers) {
        if (value instanceof Value.Amount amount) {
            return numbers.figure(amount.slot());
        }
        return value instanceof Value.Period period ? numbers.figure(period.slot()) : value;
    }

    static List<String> differences(Rule from, Rule to, Numbers before, Numbers after) {
        List<Clause> gone = new ArrayList<>(from.clauses());
        List<Clause> come = new ArrayList<>(to.clauses());
        pair(gone, come, (one, other) -> meaning(one, before).equals(meaning(other, after)));
        if (gone.isEmpty() && come.isEmpty()) {
            return List.of();
        }
        List<ClausePair> changed =
                pair(gone, come, (one, other) -> one.sentence().equals(other.sentence()));
        changed.addAll(pair(
                gone,
                come,
                (one, other) -> part(one) == Sentence.SentencePosition.OPENING && part(other) == part(one)));
        changed.addAll(
                pair(gone, come, (one, other) -> isOnly(one, gone) && isOnly(other, come) && part(one) == part(other)));
        List<String> words = new ArrayList<>();
        for (Clause clause : to.clauses()) {
            changed.stream()
                    .filter(pair -> isSame(pair.to(), clause))
                    .forEach(pair -> words.add(changed(pair.from().words(), clause.words())));
            if (come.stream().anyMatch(added -> isSame(added, clause))) {
                words.add(Text.quoted(clause.plain()) + " is added.");
            }
        }
        gone.forEach(clause -> words.add(Text.quoted(clause.plain()) + " is dropped."));
        return words;
    }

    /** The lines that say the same with another number, in words. */
    static List<String> renumbered(Rule from, Rule to, Numbers before, Numbers after) {
        List<Clause> gone = new ArrayList<>(from.clauses());
        List<Clause> come = new ArrayList<>(to.clauses());
        pair(gone, come, (one, other) -> meaning(one, before).equals(meaning(other, after)));
        return pair(gone, come, (one, other) -> one.sentence().equals(other.sentence())).stream()
                .filter(pair -> !figures(pair.from(), before).equals(figures(pair.to(), after)))
                .map(pair -> changed(pair.from().words(), pair.to().words()))
                .toList();
    }

    private static Map<String, Object> figures(Clause clause, Numbers numbers) {
        Map<String, Object> figures = new TreeMap<>();
        clause.values().forEach((blank, value) -> {
            if (figureOr(value, numbers) instanceof Numbers.Figure figure) {
                figures.put(blank, figure);
            }
        });
        return figures;
    }

    private static Sentence.SentencePosition part(Clause clause) {
        return clause.sentence().part();
    }

    private static boolean isOnly(Clause clause, List<Clause> among) {
        return among.stream().filter(each -> part(each) == part(clause)).count() == 1;
    }

    /** Lines of one rule; no two stand on one line. */
    private static boolean isSame(Clause one, Clause other) {
        return one.line() == other.line();
    }

    /** Takes out of both lists what belongs together, the first with the first. */
    private static List<ClausePair> pair(List<Clause> gone, List<Clause> come, BiPredicate<Clause, Clause> belong) {
        List<ClausePair> pairs = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Clause from : List.copyOf(gone)) {
            come.stream()
                    .filter(to -> !taken.contains(to.line()) && belong.test(from, to))
                    .findFirst()
                    .ifPresent(to -> {
                        taken.add(to.line());
                        pairs.add(new ClausePair(from, to));
                    });
        }
        for (ClausePair pair : pairs) {
            gone.remove(pair.from());
            come.remove(pair.to());
        }
        return pairs;
    }

    /** A number that alone differs is told in its place; anything else by both lines, the second from where they part. */
    private static String changed(List<String> from, List<String> to) {
        int start = 0;
        int shorter = Math.min(from.size(), to.size());
        while (start < shorter && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        String was = joined(from.subList(start, from.size() - end));
        String is = joined(to.subList(start, to.size() - end));
        if (NUMBER.matcher(was).matches() && NUMBER.matcher(is).matches()) {
            List<String> words = new ArrayList<>(to.subList(0, start));
            words.add(is + " instead of " + was);
            words.addAll(to.subList(to.size() - end, to.size()));
            return joined(words) + ".";
        }
        String rest = start < 2 ? joined(to) : "… " + joined(to.subList(start - 1, to.size()));
        return Text.quoted(joined(from)) + " is now " + Text.quoted(rest) + ".";
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }
}
