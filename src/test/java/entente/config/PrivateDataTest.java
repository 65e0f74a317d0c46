package entente.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** A start keeps the data to whoever runs it. */
@DisabledOnOs(OS.WINDOWS)
class PrivateDataTest {

    @TempDir
    private Path outer;

    @TestConfiguration(proxyBeanMethods = false)
    static class Private {
        @Bean
        static PrivateData privateData(Environment settings) {
            return new PrivateData(settings);
        }
    }

    @Test
    void theFolderIsClosedBeforeAFileIsOpenedThereAndEachFileAfterwards() {
        Path folder = outer.resolve("data");
        new ApplicationContextRunner()
                .withPropertyValues("entente.data-dir=" + folder)
                .withBean("database", String.class, () -> openFile(folder))
                .withUserConfiguration(Private.class)
                .run(started -> {
                    assertThat(started.getBean("database")).isEqualTo("rwx------");
                    assertThat(permissions(folder.resolve("entente.mv.db"))).isEqualTo("rw-------");
                });
    }

    /** @return the permissions of the folder by then */
    private static String openFile(Path folder) {
        try {
            Path file = Files.createFile(folder.resolve("entente.mv.db"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            return permissions(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
