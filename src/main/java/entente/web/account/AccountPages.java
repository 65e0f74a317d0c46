package entente.web.account;

import entente.account.AccessToken;
import entente.account.AccessTokens;
import entente.account.Account;
import entente.account.Accounts;
import entente.account.Attempts;
import entente.account.Caller;
import entente.account.Members;
import entente.web.view.Days;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: the password, and the tokens of one's programs. */
@Controller
final class AccountPages {

    private static final String MESSAGE = "message";

    private final Accounts accounts;
    /** Whoever sits down at an open session does not find out its password by trying. */
    private final Attempts guesses = new Attempts(5, Duration.ofMinutes(15));

    private final AccessTokens tokens;
    private final Members members;
    private final Clock clock;

    AccountPages(Accounts accounts, AccessTokens tokens, Members members, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/account")
    String account(@RequestAttribute Caller caller, Model model) {
        return show(own(caller), model);
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            @RequestAttribute Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException {
        Account account = own(caller);
        Optional<Duration> wait = guesses.take(account.name());
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            model.addAttribute(MESSAGE, "That was tried too often. Try again in a few minutes.");
            return show(account, model);
        }
        Optional<String> objection = chosen.equals(again)
                ? members.changePassword(account, old, chosen, caller)
                : Optional.of("The new password was typed in two ways. Type it again.");
        if (objection.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(MESSAGE, objection.get());
            return show(account, model);
        }
        guesses.forget(account.name());
        // every session has ended with the old password; this one begins anew
        request.logout();
        request.login(account.name(), chosen);
        request.getSession();
        request.changeSessionId();
        return "redirect:/account?changed";
    }

    /** Shows the token this once. */
    @PostMapping("/account/tokens")
    String makeToken(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            @RequestAttribute Caller caller,
            HttpServletResponse response,
            Model model) {
        Account account = own(caller);
        try {
            if (account.passwordIsNew()) {
                throw new IllegalArgumentException("Choose a password of your own first.");
            }
            model.addAttribute("made", members.token(account, name, days, caller));
        } catch (IllegalArgumentException impossible) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(MESSAGE, impossible.getMessage());
            model.addAttribute("tokenName", name);
        }
        return show(account, model);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable String id, @RequestAttribute Caller caller) {
        tokens.revoke(own(caller).name(), id, caller);
        return "redirect:/account?revoked";
    }

    private Account own(Caller caller) {
        return Optional.ofNullable(caller.name())
                .flatMap(accounts::find)
                .orElseThrow(() -> new NotFoundOnPage("Nobody logs in here, so nobody has an account."));
    }

    private String show(Account account, Model model) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        model.addAttribute("account", account);
        model.addAttribute(
                "tokens",
                tokens.of(account.name()).stream()
                        .map(token -> Map.of("token", token, "words", words(token, now)))
                        .toList());
        return "account/account";
    }

    private static String words(AccessToken token, OffsetDateTime now) {
        String end = (token.isExpired(now) ? "Expired on " : "Until ")
                + Days.full(token.expiresAt().toLocalDate());
        String use = token.usedAt() == null
                ? "never used"
                : "last used on " + Days.full(token.usedAt().toLocalDate());
        return end + ", " + use + ".";
    }
}
