package entente.security;

import entente.account.Role;
import org.springframework.test.context.TestPropertySource;

/** Every route lets in those whose role is high enough, and nobody else. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:routes")
class RouteRolesTest extends RouteWalk {

    @Override
    Role reading() {
        return Role.VISITOR;
    }
}
