package entente.security;

import entente.account.AccessToken;
import entente.account.Account;
import entente.account.Accounts;
import entente.account.Members;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/** Knows whom a program acts for by the token that it shows (RFC 6750). */
@Component
final class BearerTokens implements AuthenticationConverter {

    private static final String BEARER = "bearer ";

    private final Members members;
    private final Accounts accounts;
    private final Clock clock;

    BearerTokens(Members members, Accounts accounts, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record TokenMember(String account, int generation) implements Member {
        @Override
        public String toString() {
            return account;
        }
    }

    /** @return null where the request shows none */
    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        if (shown == null || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        AccessToken token = members.token(shown.substring(BEARER.length()).strip())
                .orElseThrow(() -> new BadCredentialsException("Nobody has made this token here."));
        if (token.revokedAt() != null) {
            throw new BadCredentialsException("The token “" + token.name() + "” was revoked.");
        }
        if (token.isExpired(OffsetDateTime.now(clock))) {
            throw new BadCredentialsException("The token “" + token.name() + "” expired on "
                    + token.expiresAt().toLocalDate() + ". Its owner can make another under “Your account”.");
        }
        Account account = accounts.find(token.account()).orElseThrow();
        if (account.disabled()) {
            throw new BadCredentialsException("The account that made this token is disabled.");
        }
        Member member = new TokenMember(account.name(), account.generation());
        return UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
    }
}
