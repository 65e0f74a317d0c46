package entente.web;

import entente.assessment.Progress;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogues;
import entente.dialogue.Kept;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Side;
import entente.rulebook.Compiler;
import entente.rulebook.Dial;
import entente.rulebook.Dials;
import entente.rulebook.Distinguishing;
import entente.rulebook.Draft;
import entente.rulebook.Drafts;
import entente.rulebook.Fault;
import entente.rulebook.Impact;
import entente.rulebook.Publishing;
import entente.web.DraftView.Read;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft would do to every dialogue on record, before anybody publishes it. */
@Controller
final class ImpactPages {

    /** So many tiny dialogues are tried in search of one that tells the draft from the version in force. */
    private static final int MOST_TRIES = 4_000;

    private static final int MOST_KINDS = 8;

    private final Drafts drafts;
    private final RulesInForce rulesInForce;
    private final Publishing publishing;
    private final Dialogues dialogues;
    private final Clock clock;

    ImpactPages(Drafts drafts, RulesInForce rulesInForce, Publishing publishing, Dialogues dialogues, Clock clock) {
        this.drafts = drafts;
        this.rulesInForce = rulesInForce;
        this.publishing = publishing;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    @GetMapping("/drafts/{id}/impact")
    String impact(@PathVariable String id, Model model) {
        Draft draft = drafts.find(id).orElseThrow(() -> UnknownDraft.named(id));
        Rules before = rulesInForce.published();
        Read read = Read.of(draft.files());
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(id));
        model.addAttribute("version", before.version());
        model.addAttribute("faults", read.faults().stream().map(Fault::inWords).toList());
        if (read.rulebook().isPresent()) {
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
            try (Compiler.Compiled after = publishing.compile(read.rulebook().get())) {
                Impact impact = Impact.of(dialogues.all(), before, after, today, (done, of) -> true);
                List<String> kinds = kindsToTry(before, after);
                Optional<Distinguishing> simplest =
                        Distinguishing.dialogue(before, after, kinds, MOST_TRIES, Progress.UNHEARD);
                model.addAttribute("view", ImpactView.of(impact, before, after, simplest));
            } catch (IllegalArgumentException refused) {
                model.addAttribute("faults", List.of(String.valueOf(refused.getMessage())));
            }
        }
        return "draft-impact";
    }

    /** The kinds that weigh otherwise, then those that dialogues on record know, the most frequent first. */
    private List<String> kindsToTry(Rules before, Rules after) {
        Map<String, Long> times = dialogues.all().stream()
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

    /** Which numbers of the draft matter for a dialogue. */
    @GetMapping("/drafts/{id}/sensitivity")
    String sensitivity(
            @PathVariable String id,
            @RequestParam @Nullable String dialogue,
            @RequestParam @Nullable String observer,
            @RequestParam @Nullable String dial,
            Model model) {
        Draft draft = drafts.find(id).orElseThrow(() -> UnknownDraft.named(id));
        List<Kept> all = dialogues.all();
        Read read = Read.of(draft.files());
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(id));
        model.addAttribute("dialogues", all);
        model.addAttribute("faults", read.faults().stream().map(Fault::inWords).toList());
        if (all.isEmpty() || read.rulebook().isEmpty()) {
            return "draft-sensitivity";
        }
        Kept kept = dialogue == null
                ? all.get(0)
                : dialogues.find(dialogue).orElseThrow(() -> new UnknownDialogue(dialogue));
        List<Side> sides = kept.dialogue().sides();
        String looking = sides.stream()
                .map(Side::id)
                .filter(side -> side.equals(observer))
                .findFirst()
                .orElse(sides.get(1).id());
        LocalDate day = AsOf.of(kept, null, LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                .day();
        model.addAttribute("dialogue", kept);
        model.addAttribute("observer", looking);
        try (Compiler.Compiled compiled = publishing.compile(read.rulebook().get())) {
            Optional<Dial> chosen =
                    Optional.ofNullable(dial).flatMap(wanted -> Dials.find(compiled.rulebook(), wanted));
            String page = DraftView.href(id) + "/sensitivity?dialogue=" + kept.id() + "&observer=" + looking + "&dial=";
            model.addAttribute("view", SensitivityView.of(kept, day, compiled, looking, chosen, page));
        } catch (IllegalArgumentException refused) {
            model.addAttribute("faults", List.of(String.valueOf(refused.getMessage())));
        }
        return "draft-sensitivity";
    }
}
