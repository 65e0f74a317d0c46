package entente.security;

import entente.account.Role;
import entente.dialogue.Archive;
import entente.dialogue.ReadOnlyDialogue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Turns away who would change a dialogue that stays as it is. Its archive refuses as well, but only once all else of the
 * request is right.
 */
@Component
final class ReadOnlyDoor implements HandlerInterceptor {

    private static final String OF_A_DIALOGUE = "(/api/v1)?/dialogues/[{]id}.*";

    private final Archive archive;

    ReadOnlyDoor(Archive archive) {
        this.archive = archive;
    }

    /** @throws ReadOnlyDialogue where the request would change one */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isWriting(request)) {
            readOnly(request).ifPresent(refusal -> {
                throw refusal;
            });
        }
        return true;
    }

    /** Why the dialogue that a request names stays as it is; empty where it names none, or one that changes. */
    Optional<ReadOnlyDialogue> readOnly(HttpServletRequest request) {
        String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return route.matches(OF_A_DIALOGUE)
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> names
                        && names.get("id") instanceof String id
                        && archive.isReadOnly(id)
                ? Optional.of(new ReadOnlyDialogue(id))
                : Optional.empty();
    }

    /** What analysts alone may send changes a dialogue. */
    private static boolean isWriting(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return false;
        }
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return RouteRoles.all(Role.VISITOR).stream()
                .filter(rule -> rule.method() == null || rule.method().equals(method))
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(path))
                .findFirst()
                .filter(rule -> rule.least() == Role.ANALYST)
                .isPresent();
    }
}
