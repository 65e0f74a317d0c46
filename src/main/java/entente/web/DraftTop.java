package entente.web;

import entente.rulebook.CatchUp;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of a draft can say, above all else, that another version overtook it. */
@ControllerAdvice(basePackageClasses = DraftTop.class)
final class DraftTop {

    private final CatchUp catchUp;

    DraftTop(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    /** The page asks; one without a draft does not, and costs nothing. */
    @ModelAttribute("catchUp")
    CatchUp catchUp() {
        return catchUp;
    }
}
