package entente;

import entente.web.Providers;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people log in besides here. */
@Configuration(proxyBeanMethods = false)
class LoginWiring {

    @Bean
    Providers providers() {
        return List::of;
    }
}
