package entente;

import entente.command.DataCommand;
import entente.command.EvaluateCommand;
import entente.command.RulesCommand;
import entente.config.RulesAtStart;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Entente. Accounts are its own, so Boot makes none up. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Application {

    /** Serves at once, and says where once a score can be served; without rules that compile it ends with status 1. */
    public static void main(String[] arguments) {
        if (RulesCommand.isMeant(arguments)) {
            LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize(); // a command logs nothing
            System.exit(new RulesCommand(System.out).run(arguments));
        }
        if (EvaluateCommand.isMeant(arguments)) {
            LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
            System.exit(new EvaluateCommand(System.out, System.err).run(arguments));
        }
        if (DataCommand.isMeant(arguments)) {
            LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
            System.exit(new DataCommand(System.out).run(arguments));
        }
        // H2 would refuse a data directory that is given as plain "data".
        System.setProperty("h2.implicitRelativePath", "true");
        ConfigurableApplicationContext entente = SpringApplication.run(Application.class, arguments);
        try {
            entente.getBean(RulesAtStart.class).await();
            System.out.println("Entente is ready at http://localhost:"
                    + entente.getEnvironment().getProperty("local.server.port"));
        } catch (CompletionException refused) {
            System.exit(SpringApplication.exit(entente, () -> 1));
        }
    }
}
