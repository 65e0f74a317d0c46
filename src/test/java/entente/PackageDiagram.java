package entente;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which package may use which, as a PlantUML component diagram says it. */
record PackageDiagram(Map<String, Set<String>> solid, Map<String, Set<String>> dotted) {

    private static final Pattern ARROW = Pattern.compile("\\[([\\w.]+)] (-->|\\.\\.>) \\[([\\w.]+)]");

    /** One that uses none of the others. */
    private static final Pattern ALONE = Pattern.compile("\\[([\\w.]+)]");

    static PackageDiagram parse(String plantUml) {
        PackageDiagram diagram = new PackageDiagram(new TreeMap<>(), new TreeMap<>());
        for (String line : plantUml.lines().toList()) {
            Matcher arrow = ARROW.matcher(line);
            Matcher alone = ALONE.matcher(line);
            if (alone.matches()) {
                diagram.solid.put(alone.group(1), new TreeSet<>());
            } else if (arrow.matches()) {
                Map<String, Set<String>> arrows = arrow.group(2).equals("-->") ? diagram.solid : diagram.dotted;
                arrows.computeIfAbsent(arrow.group(1), from -> new TreeSet<>()).add(arrow.group(3));
            } else if (!line.isBlank() && !line.startsWith("'") && !line.startsWith("@")) {
                throw new IllegalArgumentException("Not an arrow: \"" + line + "\". Write [one] --> [another].");
            }
        }
        return diagram;
    }

    Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        for (Map<String, Set<String>> arrows : Set.of(solid, dotted)) {
            packages.addAll(arrows.keySet());
            arrows.values().forEach(packages::addAll);
        }
        return packages;
    }

    /** Itself, what its dotted arrows name, and all that its solid arrows lead to. */
    Set<String> usableBy(String name) {
        Set<String> usable = new TreeSet<>(dotted.getOrDefault(name, Set.of()));
        follow(name, usable);
        return usable;
    }

    private void follow(String name, Set<String> reached) {
        reached.add(name);
        for (String next : solid.getOrDefault(name, Set.of())) {
            follow(next, reached);
        }
    }
}
