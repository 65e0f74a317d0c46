package entente.api.description;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The API's description for people. */
@Controller
final class ApiPageController {

    private final ApiDescription description;

    ApiPageController(ApiDescription description) {
        this.description = description;
    }

    @GetMapping(path = "/api", produces = MediaType.TEXT_HTML_VALUE)
    String page(Model model) {
        model.addAttribute("api", description.outline());
        return "description/api";
    }
}
