package entente.web.account;

import entente.account.Audit;
import entente.account.AuditEvent;
import entente.exchange.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, when and from where. */
@Controller
final class AuditPages {

    private static final int PAGE = 100;

    private final Audit audit;

    AuditPages(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<AuditEvent> events = audit.find(query(text, from, to), before, PAGE + 1);
        model.addAttribute("events", events.subList(0, Math.min(PAGE, events.size())));
        model.addAttribute("older", events.size() > PAGE ? events.get(PAGE - 1).number() : null);
        model.addAttribute("text", text);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "account/audit";
    }

    /** All that is found, the oldest first. */
    @GetMapping("/audit.csv")
    void export(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(SheetWriter.CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        SheetWriter.csv(response.getWriter(), rows -> {
            rows.accept(List.of("number", "at", "actor", "origin", "action", "object", "detail"));
            audit.each(
                    query(text, from, to),
                    event -> rows.accept(List.of(
                            Long.toString(event.number()),
                            event.at().toString(),
                            event.actor(),
                            event.origin(),
                            event.action(),
                            event.object(),
                            event.detail())));
        });
    }

    private static Audit.AuditQuery query(String text, String from, String to) {
        return new Audit.AuditQuery(text, day(from), day(to));
    }

    /** A date blank of a browser brings nothing else than a date, or nothing. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
