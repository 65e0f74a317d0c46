package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Caller;
import entente.account.Members;
import entente.account.Passwords;
import entente.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person and a program in each role. */
abstract class InEachRole {

    private static final String PASSWORD = "correct horse battery staple";

    @Autowired
    MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Members members;

    @Autowired
    private Passwords passwords;

    private Account account(String name, Role role) {
        Account account = accounts.find(name)
                .orElseGet(() -> members.add(name, role, Caller.ENTENTE).made());
        accounts.changePassword(account.name(), passwords.hash(PASSWORD), false, Caller.ENTENTE);
        return accounts.find(name).orElseThrow();
    }

    String token(Role role) {
        return members.token(account("Program of " + role.label(), role), "Walk", 1, Caller.ENTENTE)
                .secret();
    }

    MockHttpSession session(Role role) {
        String name = "Person who is " + role.label();
        account(name, role);
        MockHttpSession session = new MockHttpSession();
        MvcTestResult login = http.post()
                .uri("/login")
                .session(session)
                .with(csrf())
                .param("name", name)
                .param("password", PASSWORD)
                .exchange();
        assertThat(login.getResponse().getRedirectedUrl()).isEqualTo("/");
        return session;
    }
}
