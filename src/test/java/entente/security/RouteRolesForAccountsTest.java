package entente.security;

import entente.account.Role;
import org.springframework.test.context.TestPropertySource;

/** The same where reading and scoring take an account. */
@TestPropertySource(properties = "entente.reading=accounts")
class RouteRolesForAccountsTest extends RouteWalk {

    @Override
    Role reading() {
        return Role.VIEWER;
    }
}
