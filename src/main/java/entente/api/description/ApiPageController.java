package entente.api.description;

import entente.api.description.ApiOutline.ApiRoute;
import entente.api.description.ApiOutline.ApiShape;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The API's description for people: an index, and a page for each route and each shape. They are told apart by what stands
 * behind the question mark, since everything below this path is for programs.
 */
@Controller
final class ApiPageController {

    private final ApiDescription description;

    ApiPageController(ApiDescription description) {
        this.description = description;
    }

    /** @param q what to look for in methods, paths, summaries and shapes; all of them where it is empty */
    @GetMapping(path = "/api", produces = MediaType.TEXT_HTML_VALUE)
    String index(@RequestParam(defaultValue = "") String q, Model model) {
        return showIndex(q.strip(), model);
    }

    @GetMapping(path = "/api", params = "route", produces = MediaType.TEXT_HTML_VALUE)
    String route(@RequestParam String route, Model model, HttpServletResponse response) {
        Optional<ApiRoute> found = description.outline().route(route);
        if (found.isEmpty()) {
            return missing("There is no route “" + route + "”.", model, response);
        }
        model.addAttribute("route", found.get());
        return "description/route";
    }

    @GetMapping(
            path = "/api",
            params = {"shape", "!route"},
            produces = MediaType.TEXT_HTML_VALUE)
    String shape(@RequestParam String shape, Model model, HttpServletResponse response) {
        Optional<ApiShape> found = description.outline().shape(shape);
        if (found.isEmpty()) {
            return missing("There is no shape “" + shape + "”.", model, response);
        }
        model.addAttribute("shape", found.get());
        return "description/shape";
    }

    private String missing(String message, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("message", message + " These are there:");
        return showIndex("", model);
    }

    private String showIndex(String q, Model model) {
        ApiOutline outline = description.outline();
        ApiOutline found = outline.saying(q);
        model.addAttribute("api", found);
        if (!q.isEmpty()) {
            model.addAttribute("q", q);
            model.addAttribute(
                    "found",
                    "%d of %d routes and %d of %d shapes say “%s”."
                            .formatted(
                                    found.routes().size(),
                                    outline.routes().size(),
                                    found.shapes().size(),
                                    outline.shapes().size(),
                                    q));
        }
        return "description/api";
    }
}
