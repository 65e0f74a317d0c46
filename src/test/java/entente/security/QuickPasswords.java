package entente.security;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are hashed as Entente does it, in as few rounds as there may be: a test hashes many. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final int FEWEST_ROUNDS = 4;

    @Bean
    @Primary
    PasswordEncoder quickEncoder() {
        return new BCryptPasswordEncoder(FEWEST_ROUNDS);
    }
}
