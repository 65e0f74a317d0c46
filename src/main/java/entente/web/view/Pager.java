package entente.web.view;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Where the other parts of a list are: the address at hand with another number.
 *
 * @param address without that number, ready for one more parameter
 */
public record Pager(String address) {

    private static final String PAGE = "page";

    /** Of the request at hand; of what it says twice, the first. */
    public static Pager of(HttpServletRequest request) {
        return new Pager(request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(PAGE) && !parameter.getValue()[0].isEmpty())
                .map(parameter ->
                        encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()[0]) + "&")
                .collect(Collectors.joining("", request.getRequestURI() + "?", "")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String to(int page) {
        return address + PAGE + "=" + page;
    }
}
