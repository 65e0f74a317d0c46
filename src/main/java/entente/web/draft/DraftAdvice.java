package entente.web.draft;

import entente.rulebook.publish.Rebase;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of a draft can say, above all else, that another version overtook it. */
@ControllerAdvice(basePackageClasses = DraftAdvice.class)
final class DraftAdvice {

    private final Rebase rebase;

    DraftAdvice(Rebase rebase) {
        this.rebase = rebase;
    }

    /** The page asks; one without a draft does not, and costs nothing. */
    @ModelAttribute("catchUp")
    Rebase catchUp() {
        return rebase;
    }
}
