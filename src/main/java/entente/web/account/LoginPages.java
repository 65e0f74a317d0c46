package entente.web.account;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Attempts;
import entente.account.Audit;
import entente.account.Caller;
import entente.account.LocalPath;
import entente.account.LoginProviders;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people log in, and go on from where they were. */
@Controller
final class LoginPages {

    /** Before the name of a blank that somebody had filled in when they were asked to log in. */
    private static final String KEPT = "kept.";

    private static final Set<String> NOT_KEPT = Set.of("_csrf", "author", "signed.author");

    private static final String ENDED = "Your login has ended. Log in again, and go on from where you were.";

    /** What was typed is kept through a login up to so many characters; more would be sent back and forth. */
    private static final int MOST_KEPT = 1_000_000;

    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final Attempts ofName = new Attempts(5, MEMORY);
    /** Many people may share an address; a guess at one account is stopped long before this. */
    private final Attempts ofAddress = new Attempts(300, MEMORY);

    private final Accounts accounts;
    private final Audit audit;
    private final LoginProviders loginProviders;

    LoginPages(Accounts accounts, Audit audit, LoginProviders loginProviders) {
        this.accounts = accounts;
        this.audit = audit;
        this.loginProviders = loginProviders;
    }

    /** What was typed in one blank. */
    record TypedField(String name, String value) {}

    @GetMapping("/login")
    String login(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(required = false) @Nullable String ended,
            Model model) {
        String words = ended == null ? LoginProviders.Refusal.words(refused) : ENDED;
        return show("", LocalPath.of(next), List.of(), words, model);
    }

    /** A form that was sent by somebody who is not logged in, or not any more. */
    @PostMapping("/login/first")
    String first(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        Set<String> inAddress = names(query);
        List<TypedField> kept = typed(request, name -> !NOT_KEPT.contains(name) && !inAddress.contains(name));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        String where = path instanceof String text ? text + (query == null ? "" : "?" + query) : "/";
        return show(
                "",
                LocalPath.of(where),
                kept,
                "You are not logged in, or not any more. Log in, and go on with what you typed; a file has to be chosen"
                        + " again.",
                model);
    }

    @PostMapping("/login")
    String login(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            @RequestAttribute Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException {
        String where = LocalPath.of(next);
        List<TypedField> kept = typed(request, blank -> blank.startsWith(KEPT)).stream()
                .map(typed -> new TypedField(typed.name().substring(KEPT.length()), typed.value()))
                .toList();
        String who = Account.key(told(name)) + " from " + caller.origin();
        Optional<Duration> wait = ofAddress.take(caller.origin()).or(() -> ofName.take(who));
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            return show(name, where, kept, tooOften(wait.get()), model);
        }
        if (request.getRemoteUser() != null) {
            request.logout();
        }
        try {
            request.login(name.strip(), password);
        } catch (ServletException refused) {
            audit.add(caller, "fail to log in", told(name), "");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return show(name, where, kept, "This name and this password do not belong together.", model);
        }
        request.getSession();
        request.changeSessionId();
        ofName.forget(who);
        ofAddress.giveBack(caller.origin());
        audit.add(
                new Caller(request.getRemoteUser(), caller.role(), caller.origin()),
                "log in",
                request.getRemoteUser(),
                "");
        if (accounts.find(name).filter(Account::passwordIsNew).isPresent()) {
            return "redirect:/account";
        }
        if (kept.isEmpty()) {
            return "redirect:" + where;
        }
        model.addAttribute("where", where);
        model.addAttribute("kept", kept);
        return "account/login-resumed";
    }

    /** A name, or so much of what was typed as a name may have. */
    private static String told(String name) {
        String typed = name.strip();
        return typed.length() > Account.LONGEST_NAME ? typed.substring(0, Account.LONGEST_NAME) : typed;
    }

    private String show(String name, String next, List<TypedField> kept, @Nullable String message, Model model) {
        model.addAttribute("name", told(name));
        model.addAttribute("next", next);
        model.addAttribute("kept", kept);
        model.addAttribute("message", message);
        model.addAttribute("providers", loginProviders.all());
        return "account/login";
    }

    private static String tooOften(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return "That was tried too often. Try again in " + (minutes == 1 ? "a minute." : minutes + " minutes.");
    }

    private static List<TypedField> typed(HttpServletRequest request, Predicate<String> wanted) {
        List<TypedField> typed = new ArrayList<>();
        int room = MOST_KEPT;
        for (Map.Entry<String, String[]> blank : request.getParameterMap().entrySet()) {
            if (wanted.test(blank.getKey())) {
                for (String value : blank.getValue()) {
                    room -= blank.getKey().length() + value.length();
                    if (room < 0) {
                        return List.of();
                    }
                    typed.add(new TypedField(blank.getKey(), value));
                }
            }
        }
        return typed;
    }

    private static Set<String> names(@Nullable Object query) {
        return UriComponentsBuilder.newInstance()
                .query(query instanceof String text ? text : "")
                .build()
                .getQueryParams()
                .keySet();
    }
}
