package entente.security;

import entente.account.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** An account as a session or a token holds it. What it may do is asked of the account each time. */
interface Member {

    String account();

    /** The account's when it logged in; another one ends the session. */
    int generation();

    /** One that has a session. */
    interface SessionMember extends Member {

        /** When they logged in. */
        Instant since();
    }

    /** One that logs in with a password. */
    record PasswordMember(
            String account,
            int generation,
            Instant since,
            @Nullable String hash,
            boolean isEnabled) implements SessionMember, UserDetails {

        private static final long serialVersionUID = 1L;

        static PasswordMember of(Account account, Instant since, @Nullable String hash) {
            return new PasswordMember(account.name(), account.generation(), since, hash, !account.disabled());
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public @Nullable String getPassword() {
            return hash;
        }

        @Override
        public String getUsername() {
            return account;
        }

        @Override
        public String toString() {
            return account;
        }
    }

    /** One that a provider has confirmed. */
    record ProviderMember(String account, int generation, Instant since, OidcIdToken confirmation)
            implements SessionMember, OidcUser {

        private static final long serialVersionUID = 1L;

        @Override
        public String getName() {
            return account;
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public OidcIdToken getIdToken() {
            return confirmation;
        }

        @Override
        public @Nullable OidcUserInfo getUserInfo() {
            return null;
        }

        @Override
        public Map<String, Object> getClaims() {
            return confirmation.getClaims();
        }

        @Override
        public Map<String, Object> getAttributes() {
            return confirmation.getClaims();
        }

        @Override
        public String toString() {
            return account;
        }
    }
}
