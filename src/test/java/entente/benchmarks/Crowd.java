package entente.benchmarks;

import entente.Started;
import entente.casefile.CaseFile;
import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long a page and health take while 16 clients score cases of 100,000 moves, on a server with 700 MB, as a ratio to
 * the same server idle. They are to stay below a second. Run it by hand: {@code mvn test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=entente.benchmarks.Crowd}; arguments are for the virtual machine of the
 * server.
 */
public final class Crowd {

    private static final int CLIENTS = 16;
    private static final int MOVES = 100_000;
    private static final int LOOKS = 100;
    private static final int BETWEEN_MILLIS = 200;
    private static final List<String> PATHS = List.of("/dialogues/us-belarus-2025", "/actuator/health");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI server;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<Integer, AtomicInteger> answers = Collections.synchronizedMap(new LinkedHashMap<>());

    private Crowd(URI server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        List<String> command = Stream.of(
                        Stream.of("java", "-Xmx700m"),
                        Stream.of(args),
                        Stream.of("-cp", classPath(), "entente.Application"))
                .flatMap(words -> words)
                .toList();
        Path home = Path.of(System.getProperty("java.home"));
        try (Started started = Started.at(0, home, Files.createTempDirectory("entente"), command)) {
            new Crowd(started.address()).measure();
        }
    }

    static String classPath() {
        return Crowd.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> new File(url.getPath()).getPath())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private void measure() throws Exception {
        look(); // warms up
        Map<String, List<Double>> idle = look();
        byte[] body = CaseFile.write(Scaling.dialogue(MOVES).readOn(LocalDate.of(2400, 1, 1)));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> crowd = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            crowd.add(clients.submit(() -> score(body)));
        }
        Map<String, List<Double>> crowded = look();
        over.set(true);
        for (Future<?> client : crowd) {
            client.get();
        }
        clients.shutdown();
        idle.forEach((path, each) -> tell(path, each, crowded.getOrDefault(path, List.of())));
        System.out.println("what the crowd was answered, by status: " + answers);
    }

    /** How long each path takes, in milliseconds, the quickest first. */
    private Map<String, List<Double>> look() throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int i = 0; i < LOOKS; i++) {
            for (String path : PATHS) {
                long start = System.nanoTime();
                HttpResponse<String> answer =
                        CLIENT.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
                double took = (System.nanoTime() - start) / 1e6;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answers " + answer.statusCode());
                }
                times.computeIfAbsent(path, none -> new ArrayList<>()).add(took);
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
        times.values().forEach(Collections::sort);
        return times;
    }

    private Void score(byte[] body) throws Exception {
        while (!over.get()) {
            HttpResponse<Void> answer = CLIENT.send(
                    HttpRequest.newBuilder(server.resolve("/api/v1/assessments?detail=scores"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.discarding());
            answers.computeIfAbsent(answer.statusCode(), none -> new AtomicInteger())
                    .incrementAndGet();
            Thread.sleep(
                    1_000 * answer.headers().firstValueAsLong("Retry-After").orElse(0));
        }
        return null;
    }

    private static void tell(String path, List<Double> idle, List<Double> crowded) {
        System.out.printf(
                Locale.ROOT,
                "%-28s idle %4.0f ms, slowest %4.0f ms; crowded %4.0f ms (× %.1f), 99 of 100 within %4.0f ms, slowest"
                        + " %4.0f ms (× %.1f)%n",
                path,
                at(idle, 50),
                at(idle, 100),
                at(crowded, 50),
                at(crowded, 50) / at(idle, 50),
                at(crowded, 99),
                at(crowded, 100),
                at(crowded, 100) / at(idle, 100));
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.max(0, sorted.size() * percent / 100 - 1));
    }
}
