package entente.web.account;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Caller;
import entente.account.Members;
import entente.account.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has an account, for those who give them. */
@Controller
final class PeoplePages {

    private final Accounts accounts;
    private final Members members;

    PeoplePages(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    @GetMapping("/accounts")
    String people(Model model) {
        return show(model);
    }

    /** Shows the password this once. */
    @PostMapping("/accounts")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestAttribute Caller caller,
            HttpServletResponse response,
            Model model) {
        return doing(response, model, Map.of("name", name, "role", role), () -> {
            Members.IssuedSecret<Account> made = members.add(name, role(role), caller);
            model.addAttribute("given", made.made().name());
            model.addAttribute("password", made.secret());
        });
    }

    @PostMapping(path = "/accounts/change", params = "do=role")
    String giveRole(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String role,
            @RequestAttribute Caller caller,
            HttpServletResponse response,
            Model model) {
        return change(of, response, model, account -> accounts.give(account.name(), role(role), caller));
    }

    @PostMapping(path = "/accounts/change", params = "do=disable")
    String disable(
            @RequestParam String of, @RequestAttribute Caller caller, HttpServletResponse response, Model model) {
        return change(of, response, model, account -> accounts.disable(account.name(), caller));
    }

    @PostMapping(path = "/accounts/change", params = "do=enable")
    String enable(@RequestParam String of, @RequestAttribute Caller caller, HttpServletResponse response, Model model) {
        return change(of, response, model, account -> accounts.enable(account.name(), caller));
    }

    /** Shows the new password this once. */
    @PostMapping(path = "/accounts/change", params = "do=password")
    String resetPassword(
            @RequestParam String of, @RequestAttribute Caller caller, HttpServletResponse response, Model model) {
        return change(of, response, model, account -> {
            if (!account.hasPassword()) {
                throw new IllegalArgumentException(
                        "“" + account.name() + "” logs in at a provider, which is where the password is.");
            }
            model.addAttribute("given", account.name());
            model.addAttribute("password", members.resetPassword(account, caller));
        });
    }

    @PostMapping("/accounts/change")
    String changeOtherwise(
            @RequestParam String of, @RequestParam("do") String what, HttpServletResponse response, Model model) {
        return change(of, response, model, account -> {
            throw new IllegalArgumentException("Nothing that can be done to an account.");
        });
    }

    private String change(String of, HttpServletResponse response, Model model, Consumer<Account> work) {
        return doing(response, model, Map.of(), () -> {
            Account account = accounts.find(of)
                    .orElseThrow(() -> new IllegalArgumentException("There is no account “" + of + "”."));
            work.accept(account);
            model.addAttribute("changed", account.name());
        });
    }

    private static Role role(String name) {
        return Role.named(name).orElseThrow(() -> new IllegalArgumentException("Choose one of the roles."));
    }

    private String doing(HttpServletResponse response, Model model, Map<String, String> typed, Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException impossible) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("message", impossible.getMessage());
            model.addAttribute("typed", typed);
        }
        return show(model);
    }

    private String show(Model model) {
        model.addAttribute("people", accounts.all());
        model.addAttribute("roles", Role.given());
        return "account/accounts";
    }
}
