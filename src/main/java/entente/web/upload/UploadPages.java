package entente.web.upload;

import entente.dialogue.Archive;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.job.Progress;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.TaskDecorator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** A file that takes long is read beside the page, which tells how far it is until it shows what it came to. */
@Controller
final class UploadPages {

    /** So long a page waits before it shows the progress instead. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** Few, since each holds the text of its file. */
    private static final int KEPT = 4;

    /** So long a file is read on that nobody asks after: whoever has sent it need not stay to have it brought in. */
    private static final Duration ATTENTION = Duration.ofMinutes(10);

    private final Archive archive;
    private final Jobs jobs;

    /** @param decorator carries who asks to the thread that does the work */
    UploadPages(Archive archive, ObjectProvider<TaskDecorator> decorator) {
        this.archive = archive;
        TaskDecorator carrying = decorator.getIfAvailable(() -> work -> work);
        this.jobs = new Jobs(KEPT, ATTENTION, carrying::decorate);
    }

    @PreDestroy
    void stop() {
        jobs.stop();
    }

    /** The page that a file comes to. */
    record UploadResult(String view, HttpStatus status, Map<String, Object> content) {

        static UploadResult redirect(String address) {
            return new UploadResult("redirect:" + address, HttpStatus.FOUND, Map.of());
        }

        private String in(Model model) {
            model.addAllAttributes(content);
            return view;
        }
    }

    /** One that was sent; no two are equal. */
    private record UploadKey(String dialogue, String key) implements Jobs.JobKey<UploadResult> {}

    /** Shows what the work comes to, or the way to where that will be seen. */
    String show(String dialogue, Function<Progress, UploadResult> work, Model model, HttpServletResponse response) {
        UploadKey question = new UploadKey(dialogue, UUID.randomUUID().toString());
        Optional<UploadResult> shown = jobs.of(question, work).within(PATIENCE);
        shown.filter(page -> !page.status().is3xxRedirection())
                .ifPresent(page -> response.setStatus(page.status().value()));
        return shown.map(page -> page.in(model))
                .orElse("redirect:" + new Address(dialogue, null).page() + "/uploads/" + question.key());
    }

    @GetMapping("/dialogues/{id}/uploads/{key}")
    String wait(
            @PathVariable String id,
            @PathVariable String key,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model,
            HttpServletResponse response) {
        String title = archive.last(id)
                .orElseThrow(() -> NotFoundOnPage.dialogue(id))
                .dialogue()
                .title();
        Job<UploadResult> job = jobs.find(new UploadKey(id, key));
        if (job == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute(
                    "explanation",
                    "What became of this file is no longer kept. Look at the dialogue, or send it again.");
            return "error/404";
        }
        Optional<UploadResult> shown = job.within(PATIENCE);
        if (shown.isPresent()) {
            String view = shown.get().in(model);
            // or the browser would show the other page under this address
            return part ? view.replace("redirect:", "redirect:htmx:") : view;
        }
        model.addAttribute("title", title);
        model.addAttribute("dialogue", new Address(id, null).page());
        model.addAttribute("job", job);
        model.addAttribute("refreshAfter", job.askAgainAfter());
        return "upload/upload";
    }
}
