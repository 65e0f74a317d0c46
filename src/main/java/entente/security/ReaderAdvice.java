package entente.security;

import entente.account.Caller;
import entente.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who its reader is and what they may change, so that it offers nothing that would be refused. */
@ControllerAdvice("entente.web")
final class ReaderAdvice {

    private final Access access;
    private final ReadOnlyDoor readOnlyDoor;

    ReaderAdvice(Access access, ReadOnlyDoor readOnlyDoor) {
        this.access = access;
        this.readOnlyDoor = readOnlyDoor;
    }

    /**
     * @param person the name of the account that is logged in; null for nobody
     * @param administers whether they give accounts
     * @param canLogIn whether there are accounts here at all
     * @param noRecording why they may not change dialogues, or this one; null where they may
     * @param noRules why they may not change rules; null where they may
     * @param here where they are, to come back to
     */
    record CurrentReader(
            @Nullable String person,
            boolean administers,
            boolean canLogIn,
            @Nullable String noRecording,
            @Nullable String noRules,
            String here) {}

    @ModelAttribute("reader")
    CurrentReader reader(HttpServletRequest request) {
        Caller caller = CallerFilter.of(request);
        return new CurrentReader(
                caller.name(),
                caller.may(Role.ADMINISTRATOR),
                access.hasAccounts(),
                readOnlyDoor.readOnly(request).map(Throwable::getMessage).orElseGet(() -> closed(caller, Role.ANALYST)),
                closed(caller, Role.RULE_EDITOR),
                HttpMethod.GET.matches(request.getMethod()) ? Access.address(request) : "/");
    }

    private @Nullable String closed(Caller caller, Role least) {
        return caller.may(least) ? null : access.closed(caller, least);
    }
}
