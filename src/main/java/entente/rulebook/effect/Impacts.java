package entente.rulebook.effect;

import entente.assessment.Rules;
import entente.dialogue.Dialogues;
import entente.dialogue.Move;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.rulebook.Compiler;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.Weight;
import entente.rulebook.check.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one rulebook does beside another: to every dialogue on record, and in the smallest case. */
public final class Impacts {

    /** So many tiny dialogues are tried in search of one that tells two rulebooks apart. */
    private static final int MOST_TRIES = 4_000;

    private static final int MOST_KINDS = 8;

    private final Compiler compiler;
    private final Dialogues dialogues;
    private final Jobs jobs;
    private final UtcClock clock;

    public Impacts(Compiler compiler, Dialogues dialogues, Jobs jobs, UtcClock clock) {
        this.compiler = compiler;
        this.dialogues = dialogues;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record ImpactKey(String before, String after, LocalDate today, List<StoredDialogue> dialogues)
            implements Jobs.JobKey<Impact> {}

    private record DistinguishingCaseKey(String before, String after, List<String> kinds)
            implements Jobs.JobKey<Optional<DistinguishingCase>> {}

    /**
     * On every dialogue on record; one that names no day is read today (UTC). The job fails with
     * {@link InvalidRulebook} where the compiler refuses {@code after}.
     *
     * @throws RejectedExecutionException when too many are waiting
     */
    public Job<Impact> onRecord(Rules before, Rulebook after) {
        List<StoredDialogue> all = dialogues.all();
        LocalDate day = clock.today();
        return jobs.of(new ImpactKey(before.checksum(), after.checksum(), day, all), progress -> {
            try (CompiledRules compiled = Check.compile(after, compiler)) {
                return Impact.of(all, before, compiled, day, progress);
            }
        });
    }

    /**
     * The smallest dialogue that was found on which the two differ. The job fails as {@link #onRecord} does.
     *
     * @throws RejectedExecutionException when too many are waiting
     */
    public Job<Optional<DistinguishingCase>> inSmall(Rules before, Rulebook after) {
        if (before.checksum().equals(after.checksum())) {
            return Job.ended(Optional.empty());
        }
        List<String> kinds = kindsToTry(before, after, dialogues.all());
        return jobs.of(new DistinguishingCaseKey(before.checksum(), after.checksum(), kinds), progress -> {
            try (CompiledRules compiled = Check.compile(after, compiler)) {
                return DistinguishingCase.dialogue(before, compiled, kinds, MOST_TRIES, progress);
            }
        });
    }

    /** The kinds that weigh otherwise, then those that dialogues on record know, the most frequent first. */
    private static List<String> kindsToTry(Rules before, Rulebook after, List<StoredDialogue> all) {
        Map<String, Long> times = all.stream()
                .flatMap(storedDialogue -> storedDialogue.dialogue().moves().stream())
                .map(Move::kind)
                .filter(after.kinds()::containsKey)
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        Stream<String> reweighed = after.kinds().keySet().stream()
                .filter(kind -> before.findKind(kind).isPresent())
                .filter(kind -> weighsOtherwise(kind, before, after.weight(kind, 1)));
        Stream<String> frequent = times.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey);
        return Stream.concat(reweighed, frequent)
                .filter(kind -> before.findKind(kind).isPresent())
                .distinct()
                .limit(MOST_KINDS)
                .toList();
    }

    private static boolean weighsOtherwise(String kind, Rules before, Weight after) {
        return before.value(kind, 1) != after.value() || before.cost(kind, 1) != after.cost();
    }
}
