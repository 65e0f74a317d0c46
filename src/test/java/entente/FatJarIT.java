package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.storage.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar that a build makes, on each Java that is installed; and the steps of the image, by hand. */
class FatJarIT {

    private static final Path JAR = Path.of("target", "entente.jar").toAbsolutePath();
    private static final Path OWN_JAVA = Path.of(System.getProperty("java.home"));

    private static final String SUMMIT = "{\"date\": \"2025-01-01\", \"actor\": \"north\", \"kind\": \"summit\"}";

    @TempDir
    private Path folder;

    /** The Java of this build, and those of Debian's folder. */
    static List<Path> javas() throws IOException {
        Path known = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(known)) {
            return List.of(OWN_JAVA);
        }
        try (Stream<Path> installed = Files.list(known)) {
            List<Path> others = installed
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")) && !Files.isSymbolicLink(home))
                    .filter(home -> version(home) >= 17)
                    .toList();
            return Stream.concat(Stream.of(OWN_JAVA), others.stream())
                    .map(FatJarIT::real)
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void runsAsItIs(Path java) throws Exception {
        Path data = folder.resolve("data");
        try (Started entente = Started.by(java, data, command(java))) {
            doesItsJob(entente);
            try (Stream<Path> files = Files.walk(data)) {
                assertThat(files).allMatch(FatJarIT::isOfItsOwner);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    @EnabledOnOs(OS.LINUX)
    void runsAsTheImageHasIt(Path java) throws Exception {
        Path app = folder.resolve("app");
        Process assembling = Started.on(java, List.of("bash", "docker/assemble.sh", JAR.toString(), app.toString()))
                .inheritIO()
                .start();
        assertThat(assembling.waitFor()).isZero();
        assertThat(Files.exists(app.resolve("entente.aot"))).isEqualTo(version(java) >= 25);

        try (Started entente =
                Started.by(java, folder.resolve("data"), List.of("bash", "docker/start.sh", app.toString()))) {
            doesItsJob(entente);
            assertThat(healthCheck(entente, "/actuator/health/readiness")).isZero();
            assertThat(healthCheck(entente, "/actuator/health/nothing")).isNotZero();
        }
    }

    @Test
    void saysThatItsDataAreInUse() throws Exception {
        try (Started first = Started.by(OWN_JAVA, folder, command(OWN_JAVA))) {
            first.address();
            try (Started second = Started.by(OWN_JAVA, folder, command(OWN_JAVA))) {
                assertThat(second.exitStatus()).isEqualTo(1);
                assertThat(second.output())
                        .contains("Another Entente is using the data in " + folder + ".")
                        .contains("Stop it, or start this one with --entente.data-dir= and another folder.");
            }
        }
    }

    @Test
    void backsUpAndRestoresWhatAStoppedOneKeeps() throws Exception {
        Path zip = folder.resolve("backup.zip");
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy");
        String drafts;
        try (Started entente = Started.by(OWN_JAVA, data, editing(OWN_JAVA))) {
            entente.post("/api/v1/drafts", draft("Kept"));
            drafts = entente.get("/api/v1/drafts").body();
            assertThat(run("backup", zip, data))
                    .startsWith("1: Another Entente is using the data in " + data + ". Stop it");
            assertThat(zip).doesNotExist();
        }

        assertThat(run("backup", zip, data)).startsWith("0: The data in ");
        assertThat(run("restore", zip, copy)).startsWith("0: What ");

        try (Started entente = Started.by(OWN_JAVA, copy, editing(OWN_JAVA))) {
            assertThat(entente.get("/api/v1/drafts").body()).contains("Kept").isEqualTo(drafts);
        }
    }

    /** @return the exit status of the command, and what it printed */
    private static String run(String verb, Path zip, Path data) throws Exception {
        List<String> words = Stream.concat(
                        command(OWN_JAVA).stream(),
                        Stream.of("data", verb, zip.toString(), "--entente.data-dir=" + data))
                .toList();
        Process process = Started.on(OWN_JAVA, words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + printed;
    }

    @Test
    void saysThatItsPortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Started entente = Started.at(taken.getLocalPort(), OWN_JAVA, folder, command(OWN_JAVA))) {
            assertThat(entente.exitStatus()).isEqualTo(1);
            assertThat(entente.output())
                    .contains("Web server failed to start. Port " + taken.getLocalPort() + " was already in use.");
        }
    }

    @Test
    void keepsItsDialoguesThroughARestart() throws Exception {
        for (int start = 1; start <= 2; start++) {
            try (Started entente = Started.by(OWN_JAVA, folder, command(OWN_JAVA))) {
                assertThat(entente.get("/api/v1/dialogues").body()).containsOnlyOnce("\"us-belarus-2025\"");
            }
        }
    }

    @Test
    void keepsItsDataInAPostgresWhereItIsToldTo() throws Exception {
        List<String> command = Stream.concat(
                        editing(OWN_JAVA).stream(),
                        Stream.of(
                                "--spring.datasource.url=" + Postgres.freshUrl(),
                                "--spring.datasource.username=postgres"))
                .toList();
        for (int start = 1; start <= 2; start++) {
            try (Started entente = Started.by(OWN_JAVA, folder, command)) {
                assertThat(entente.get("/api/v1/dialogues").body()).containsOnlyOnce("\"us-belarus-2025\"");
                HttpResponse<String> begun = entente.post("/api/v1/drafts", draft("Draft " + start));
                assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
                assertThat(entente.get("/api/v1/drafts").body()).contains("Draft 1", "Draft " + start);
                assertThat(entente.output().lines()).as("what it says").hasSize(1);
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** In the middle of writes to two dialogues. */
    @Test
    void keepsWhatItAcknowledgedThroughKills() throws Exception {
        ConcurrentMap<String, Integer> kept = new ConcurrentSkipListMap<>(Map.of("first", 0, "second", 0));
        for (int kills = 0; kills <= 3; kills++) {
            try (Started entente = Started.by(OWN_JAVA, folder, editing(OWN_JAVA))) {
                if (kills == 0) {
                    for (String id : kept.keySet()) {
                        assertThat(entente.post("/api/v1/dialogues?id=" + id, dialogue(id))
                                        .statusCode())
                                .isEqualTo(201);
                    }
                }
                for (String id : kept.keySet()) {
                    String path = "/api/v1/dialogues/" + id;
                    int moves = count("\"actor\"", entente.get(path + "/moves").body());
                    assertThat(moves).isBetween(kept.get(id), kept.get(id) + 1);
                    assertThat(count(
                                    "\"author\"", entente.get(path + "/history").body()))
                            .isEqualTo(moves + 1);
                    kept.put(id, moves);
                }
                Map<String, Integer> before = Map.copyOf(kept);
                List<Thread> writers = kept.keySet().stream()
                        .map(id -> new Thread(() -> writeUntilItIsGone(entente, id, kept)))
                        .toList();
                writers.forEach(Thread::start);
                while (writers.stream().allMatch(Thread::isAlive) && !wroteThree(before, kept)) {
                    Thread.sleep(1);
                }
                entente.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
                assertThat(wroteThree(before, kept)).isTrue();
            }
        }
    }

    private static void writeUntilItIsGone(Started entente, String id, ConcurrentMap<String, Integer> acknowledged) {
        try {
            while (true) {
                HttpResponse<String> recorded = entente.post("/api/v1/dialogues/" + id + "/moves", SUMMIT);
                assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
                acknowledged.merge(id, 1, Integer::sum);
            }
        } catch (Exception killed) {
            // as it should be; the one that is on its way may be kept or not
        }
    }

    private static boolean wroteThree(Map<String, Integer> before, Map<String, Integer> now) {
        return before.entrySet().stream().allMatch(entry -> now.get(entry.getKey()) >= entry.getValue() + 3);
    }

    private static int count(String word, String text) {
        return text.split(word, -1).length - 1;
    }

    private static String dialogue(String id) {
        return "{\"title\": \"" + id + "\", \"sides\": [{\"id\": \"north\", \"name\": \"North\"},"
                + " {\"id\": \"south\", \"name\": \"South\"}], \"moves\": []}";
    }

    private static String draft(String title) {
        return "{\"title\": \"" + title + "\", \"author\": \"Ada\"}";
    }

    @Test
    void endsWithoutRulesThatItCanUse() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("kinds.csv"), "nonsense\n");
        List<String> command = Stream.concat(command(OWN_JAVA).stream(), Stream.of("--entente.rules=" + rules))
                .toList();

        try (Started entente = Started.by(OWN_JAVA, folder.resolve("data"), command)) {
            assertThat(entente.exitStatus()).isEqualTo(1);
            assertThat(entente.output())
                    .contains("The rules cannot be used:")
                    .contains("vocabulary.dsl: This file is missing.")
                    .doesNotContain("Exception");
        }
    }

    private static void doesItsJob(Started entente) throws Exception {
        assertThat(entente.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        HttpResponse<String> scored = entente.post(
                "/api/v1/assessments", Files.readString(Path.of("src/main/resources/dialogues/us-belarus-2025.json")));
        assertThat(scored.statusCode()).as(scored.body()).isEqualTo(200);
        assertThat(scored.body()).contains("\"trust\"").contains("\"2025-12-05\"");

        assertThat(entente.get("/h2-console").statusCode()).isEqualTo(404);
        assertThat(entente.output().lines())
                .as("what it says")
                .satisfiesExactly(
                        first -> assertThat(first).contains("administrator-password"),
                        ready -> assertThat(ready).startsWith("Entente is ready at "));
    }

    private static boolean isOfItsOwner(Path path) {
        try {
            return !path.getFileSystem().supportedFileAttributeViews().contains("posix")
                    || PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                            .endsWith("------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int healthCheck(Started entente, String path) throws Exception {
        String port = Integer.toString(entente.address().getPort());
        return new ProcessBuilder("bash", "docker/get.sh", port, path).start().waitFor();
    }

    /** Whoever sits at this machine may edit. */
    private static List<String> editing(Path java) {
        return Stream.concat(command(java).stream(), Stream.of("--entente.editing=loopback"))
                .toList();
    }

    private static List<String> command(Path java) {
        return List.of(java.resolve("bin/java").toString(), "-jar", JAR.toString());
    }

    private static int version(Path javaHome) {
        try {
            return Files.readAllLines(javaHome.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> Runtime.Version.parse(line.replaceAll("JAVA_VERSION=|\"", "")))
                    .mapToInt(Runtime.Version::feature)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
