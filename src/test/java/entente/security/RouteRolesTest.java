package entente.security;

import entente.account.Role;

/** Every route lets in those whose role is high enough, and nobody else. */
class RouteRolesTest extends RouteWalk {

    @Override
    Role reading() {
        return Role.VISITOR;
    }
}
