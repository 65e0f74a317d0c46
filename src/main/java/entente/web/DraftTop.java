package entente.web;

import entente.rulebook.publish.Rebase;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of a draft can say, above all else, that another version overtook it. */
@ControllerAdvice(basePackageClasses = DraftTop.class)
final class DraftTop {

    private final Rebase catchUp;

    DraftTop(Rebase catchUp) {
        this.catchUp = catchUp;
    }

    /** The page asks; one without a draft does not, and costs nothing. */
    @ModelAttribute("catchUp")
    Rebase catchUp() {
        return catchUp;
    }
}
