package entente;

import entente.assessment.RulesNotReady;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesWiring {

    @Bean
    RulesAtStart rules() {
        return new RulesAtStart(() -> {
            throw new RulesNotReady();
        });
    }
}
