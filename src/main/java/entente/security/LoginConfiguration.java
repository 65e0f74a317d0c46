package entente.security;

import entente.account.Accounts;
import entente.account.Audit;
import entente.account.CurrentCaller;
import entente.account.LoginProviders;
import entente.account.Members;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** Where people log in besides here (nowhere, unless an operator names a provider), and for whom work goes on. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    /** What goes on beside a request goes on for whoever asked. */
    @Bean
    TaskDecorator carried() {
        return CurrentCaller::carried;
    }

    @Bean
    LoginProviders providers(ObjectProvider<OpenIdProviders> named) {
        return () -> named.stream().flatMap(each -> each.all().stream()).toList();
    }

    @Bean
    @ConditionalOnOAuth2ClientRegistrationProperties
    OpenIdProviders openIdProviders(OAuth2ClientProperties settings) {
        return new OpenIdProviders(settings);
    }

    @Bean
    @ConditionalOnOAuth2ClientRegistrationProperties
    ProviderLogin providerLogin(
            OpenIdProviders named, Accounts accounts, Members members, Audit audit, Settings settings, Clock clock) {
        return new ProviderLogin(named, accounts, members, audit, settings.oidcRole(), clock);
    }
}
