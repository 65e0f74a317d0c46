package entente;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether its reader may change rules, so that it offers nothing that would be refused. */
@ControllerAdvice("entente.web")
final class EditingNotice {

    private final Editing editing;

    EditingNotice(Editing editing) {
        this.editing = editing;
    }

    /** Why not; null where rules may be changed. */
    @ModelAttribute("closed")
    @Nullable
    String closed(HttpServletRequest request) {
        return editing.closed(request).orElse(null);
    }
}
