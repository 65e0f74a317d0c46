package entente.web;

import entente.assessment.Rules;
import entente.dialogue.Dialogues;
import entente.dialogue.Kept;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.rulebook.Compiler.Compiled;
import entente.rulebook.Distinguishing;
import entente.rulebook.Impact;
import entente.rulebook.Rulebook;
import entente.rulebook.Workshop;
import entente.web.Errands.Errand;
import entente.web.ImpactView.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What one rulebook does beside another: to every dialogue on record, and in the smallest case. */
@Component
final class Effects {

    /** So long a page waits before it shows the progress instead. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    /** So many tiny dialogues are tried in search of one that tells two rulebooks apart. */
    private static final int MOST_TRIES = 4_000;

    private static final int MOST_KINDS = 8;

    private final Workshop workshop;
    private final Dialogues dialogues;
    private final Errands errands;
    private final Clock clock;

    Effects(Workshop workshop, Dialogues dialogues, Errands errands, Clock clock) {
        this.workshop = workshop;
        this.dialogues = dialogues;
        this.errands = errands;
        this.clock = clock;
    }

    private record OnRecord(String before, String after, LocalDate today, List<Kept> dialogues)
            implements Errands.Question<Impact> {}

    private record InSmall(String before, String after, List<String> kinds)
            implements Errands.Question<Optional<Distinguishing>> {}

    /**
     * Shows as much as is known by now, and how far the rest is.
     *
     * @param here the address of the page, which asks again for what is still missing
     */
    void show(Rules before, Rulebook after, Names names, String here, Model model) {
        List<Kept> all = dialogues.all();
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        model.addAttribute("names", names);
        model.addAttribute("here", here);
        Errand<Impact> impact = errands.of(new OnRecord(before.checksum(), after.checksum(), today, all), progress -> {
            try (Compiled compiled = workshop.compile(after)) {
                return Impact.of(all, before, compiled, today, progress);
            }
        });
        Optional<Impact> told = impact.within(PATIENCE);
        if (told.isEmpty()) {
            model.addAttribute("progress", impact);
            model.addAttribute("refreshAfter", "1");
            return;
        }
        try (Compiled compiled = workshop.compile(after)) {
            model.addAttribute("view", ImpactView.of(told.get(), before, compiled, names));
            if (!before.checksum().equals(after.checksum())) {
                simplest(before, compiled, all, names, model);
            }
        }
    }

    private void simplest(Rules before, Compiled after, List<Kept> all, Names names, Model model) {
        List<String> kinds = kindsToTry(before, after, all);
        Rulebook rulebook = after.rulebook();
        Errand<Optional<Distinguishing>> search =
                errands.of(new InSmall(before.checksum(), after.checksum(), kinds), progress -> {
                    try (Compiled compiled = workshop.compile(rulebook)) {
                        return Distinguishing.dialogue(before, compiled, kinds, MOST_TRIES, progress);
                    }
                });
        Optional<Optional<Distinguishing>> found = search.within(PATIENCE);
        if (found.isEmpty()) {
            model.addAttribute("searching", search);
        } else {
            model.addAttribute(
                    "simplest",
                    found.get().map(each -> Simplest.of(each, after, names)).orElse(null));
        }
    }

    /** The kinds that weigh otherwise, then those that dialogues on record know, the most frequent first. */
    private static List<String> kindsToTry(Rules before, Rules after, List<Kept> all) {
        Map<String, Long> times = all.stream()
                .flatMap(kept -> kept.dialogue().moves().stream())
                .map(Move::kind)
                .filter(kind -> after.findKind(kind).isPresent())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        Stream<String> reweighed = after.kinds().stream()
                .map(Kind::code)
                .filter(kind -> before.findKind(kind).isPresent())
                .filter(kind ->
                        before.value(kind, 1) != after.value(kind, 1) || before.cost(kind, 1) != after.cost(kind, 1));
        Stream<String> frequent = times.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey);
        return Stream.concat(reweighed, frequent)
                .filter(kind -> before.findKind(kind).isPresent())
                .distinct()
                .limit(MOST_KINDS)
                .toList();
    }
}
