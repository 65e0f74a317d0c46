package entente.command;

import entente.storage.DataFile;
import entente.storage.UnusableData;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code data backup FILE.zip} and {@code data restore FILE.zip}, for those who host Entente. Settings as at a start. */
public final class DataCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private static final String DATA_DIR = "entente.data-dir";
    private static final String URL = "spring.datasource.url";

    private final PrintStream out;

    public DataCommand(PrintStream out) {
        this.out = out;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("data");
    }

    /** @return 0 where it was done, 1 where it could not be, 2 where the command is not understood */
    public int run(String... arguments) {
        List<String> words = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .collect(Collectors.toUnmodifiableList());
        if (words.size() != 3 || !(words.get(1).equals("backup") || words.get(1).equals("restore"))) {
            out.println("Use: data backup FILE.zip, or data restore FILE.zip; with --entente.data-dir=FOLDER where the"
                    + " data are not in ./data");
            return MISUSED;
        }
        ConfigurableEnvironment settings = settings(arguments);
        if (!settings.getRequiredProperty(URL).startsWith("jdbc:h2:file:")) {
            out.println("The data are not in a file of Entente. Use what comes with their database: pg_dump and"
                    + " pg_restore with PostgreSQL.");
            return REFUSED;
        }
        Path zip = Path.of(words.get(2));
        Path dataDir = Path.of(settings.getRequiredProperty(DATA_DIR));
        DataFile data = new DataFile(
                dataDir,
                folder -> urlIn(folder, settings),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
        try {
            if (words.get(1).equals("backup")) {
                data.backUp(zip);
                out.println("The data in " + dataDir + " are backed up in " + zip + ".");
            } else {
                data.restore(zip);
                out.println("What " + zip + " holds is restored in " + dataDir + ".");
            }
            return DONE;
        } catch (UnusableData | UncheckedIOException refused) {
            out.println(refused.getMessage());
            return REFUSED;
        }
    }

    /** From the command, the environment and application.properties, in this order. */
    private static ConfigurableEnvironment settings(String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        CommandLinePropertySource<?> command = new SimpleCommandLinePropertySource(arguments);
        environment.getPropertySources().addFirst(command);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static String urlIn(String folder, ConfigurableEnvironment settings) {
        MapPropertySource there = new MapPropertySource("there", Map.of(DATA_DIR, folder));
        settings.getPropertySources().addFirst(there);
        try {
            return settings.getRequiredProperty(URL);
        } finally {
            settings.getPropertySources().remove(there.getName());
        }
    }
}
