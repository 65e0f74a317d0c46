package entente.web;

import entente.rulebook.Change;
import entente.rulebook.Changes;
import entente.rulebook.Check;
import entente.rulebook.Draft;
import entente.rulebook.Drafts;
import entente.rulebook.ExampleResult;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Overtaken;
import entente.rulebook.Publishing;
import entente.rulebook.Rulebook;
import entente.rulebook.Version;
import entente.rulebook.Versions;
import entente.web.DraftView.Read;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting a draft in force, and what was in force before. */
@Controller
final class PublishPages {

    /** The most characters of a name or a reason. */
    private static final int LONGEST = 300;

    private final Drafts drafts;
    private final Versions versions;
    private final Publishing publishing;

    PublishPages(Drafts drafts, Versions versions, Publishing publishing) {
        this.drafts = drafts;
        this.versions = versions;
        this.publishing = publishing;
    }

    /** What stands between a draft and its publication, and what would change. */
    @GetMapping("/drafts/{id}/publish")
    String check(@PathVariable String id, Model model) {
        return show(draft(id), "", "", null, model);
    }

    @PostMapping("/drafts/{id}/publish")
    String publish(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Draft draft = draft(id);
        if (author.isBlank() || reason.isBlank() || author.length() > LONGEST || reason.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    draft, author, reason, "Please give your name and the reason, at most 300 characters each.", model);
        }
        try {
            Version version = publishing.publish(draft, author.strip(), reason.strip());
            return "redirect:/rules/versions#version-" + version.number();
        } catch (InvalidRulebook unsound) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draft, author, reason, "It cannot be published yet; what stands in the way is below.", model);
        } catch (Overtaken meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(draft, author, reason, meanwhile.getMessage(), model);
        }
    }

    private String show(Draft draft, String author, String reason, @Nullable String message, Model model) {
        Check check = publishing.check(draft);
        Optional<Rulebook> rulebook = Read.of(draft.files()).rulebook();
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("sound", check.isSound());
        model.addAttribute("faults", check.faults().stream().map(Fault::inWords).toList());
        model.addAttribute(
                "red",
                check.examples().stream()
                        .filter(result -> !result.passes())
                        .map(result -> result.example().name() + " "
                                + (result.example().rule() == null
                                        ? ""
                                        : "(" + result.example().rule() + ") ")
                                + String.join(" ", result.misses()))
                        .toList());
        model.addAttribute(
                "green", check.examples().stream().filter(ExampleResult::passes).count());
        model.addAttribute("changes", changes(read(draft.base()), rulebook));
        model.addAttribute("author", author);
        model.addAttribute("reason", reason);
        model.addAttribute("message", message);
        return "draft-publish";
    }

    @GetMapping("/rules/versions")
    String versions(Model model) {
        return showVersions(null, model);
    }

    /** Puts an old version in force again. */
    @PostMapping("/rules/versions/{number}")
    String rollBack(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        version(number);
        if (author.isBlank() || reason.isBlank() || author.length() > LONGEST || reason.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showVersions("Please give your name and the reason, at most 300 characters each.", model);
        }
        try {
            Version version = publishing.rollBack(number, author.strip(), reason.strip());
            return "redirect:/rules/versions#version-" + version.number();
        } catch (InvalidRulebook | Overtaken refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return showVersions(String.valueOf(refused.getMessage()), model);
        }
    }

    private String showVersions(@Nullable String message, Model model) {
        model.addAttribute("versions", versions.all());
        model.addAttribute("message", message);
        return "versions";
    }

    /** What differs between two versions, in words. */
    @GetMapping("/rules/compare")
    String compare(@RequestParam int from, @RequestParam int to, Model model) {
        model.addAttribute("from", version(from));
        model.addAttribute("to", version(to));
        model.addAttribute("versions", versions.all());
        model.addAttribute("changes", changes(read(from), read(to)));
        return "compare";
    }

    private static List<Change> changes(Optional<Rulebook> before, Optional<Rulebook> after) {
        return before.isEmpty() || after.isEmpty() ? List.of() : Changes.between(before.get(), after.get());
    }

    private Optional<Rulebook> read(int number) {
        return versions.find(number).flatMap(version -> Read.of(version.files()).rulebook());
    }

    private Version version(int number) {
        return versions.find(number)
                .orElseThrow(() -> new UnknownDraft("There is no version " + number + " of the rules."));
    }

    private Draft draft(String id) {
        return drafts.find(id).orElseThrow(() -> UnknownDraft.named(id));
    }
}
