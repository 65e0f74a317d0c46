package entente;

import entente.account.Account;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as a session or a token holds it. What it may do is asked of the account each time. */
interface Member {

    String account();

    /** The account's when it logged in; another one ends the session. */
    int generation();

    /** One that logs in with a password. */
    record WithPassword(
            String account, int generation, @Nullable String hash, boolean isEnabled) implements Member, UserDetails {

        private static final long serialVersionUID = 1L;

        static WithPassword of(Account account, @Nullable String hash) {
            return new WithPassword(account.name(), account.generation(), hash, !account.disabled());
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
}
