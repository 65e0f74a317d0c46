package entente.security;

import entente.account.Role;
import org.springframework.test.context.TestPropertySource;

/** The same where reading and scoring take an account. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:routes-of-accounts", "entente.reading=accounts"})
class RouteRolesForAccountsTest extends RouteWalk {

    @Override
    Role reading() {
        return Role.VIEWER;
    }
}
