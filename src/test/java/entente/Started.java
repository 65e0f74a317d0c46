package entente;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Entente in a process of its own, on a free port. */
public record Started(Process process, Path printed) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String READY = "Entente is ready at ";

    static Started by(Path javaHome, Path dataDir, List<String> command) throws IOException {
        return at(0, javaHome, dataDir, command);
    }

    /** On that port, where 0 is a free one. */
    public static Started at(int port, Path javaHome, Path dataDir, List<String> command) throws IOException {
        Path printed = Files.createTempFile("entente", ".log");
        ProcessBuilder builder = on(
                javaHome,
                Stream.concat(command.stream(), Stream.of("--server.port=" + port, "--entente.data-dir=" + dataDir))
                        .toList());
        return new Started(
                builder.redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start(),
                printed);
    }

    /** A command whose {@code java} is that of {@code javaHome}. */
    static ProcessBuilder on(Path javaHome, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", javaHome.resolve("bin") + ":" + System.getenv("PATH"));
        return builder;
    }

    /** The address that it printed once it was ready. */
    public URI address() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<String> ready =
                    output().lines().filter(line -> line.startsWith(READY)).findFirst();
            if (ready.isPresent()) {
                return URI.create(ready.get().substring(READY.length()));
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Entente did not get ready. It printed:\n" + output());
    }

    String output() throws IOException {
        return Files.readString(printed);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address().resolve(path)));
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    }

    /** Waits until it has ended by itself. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Entente is still running");
        }
        return process.exitValue();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as an operator would. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Entente did not end when asked to. It printed:\n" + output());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.delete(printed);
    }
}
