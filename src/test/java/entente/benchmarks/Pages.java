package entente.benchmarks;

import entente.Started;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page takes with 5,000 dialogues on record, and of a dialogue of 20,000 moves, as a ratio to the same page with
 * next to nothing on record, in one run; and how large each is. The ratios are to stay below three. Run it by hand:
 * {@code mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=entente.benchmarks.Pages}; the argument is
 * another number of dialogues.
 */
public final class Pages {

    private static final int DIALOGUES = 5_000;
    private static final int SMALL = 40;
    private static final int LONG = 20_000;
    private static final int LOOKS = 15;

    private static final List<String> LISTS = List.of("/", "/due", "/rules", "/what-if", "/compare", "/histories");
    private static final List<String> OF_DIALOGUE =
            List.of("", "/moves", "/answers", "/commitments", "/days", "/record", "/what-if", "/history", "/frame");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ELEMENT = Pattern.compile("<[a-z]");

    private final URI server;

    private Pages(URI server) {
        this.server = server;
    }

    /** Of a page: its octets, its elements, the first visit and the quickest of some, in milliseconds. */
    private record PageCost(int octets, long elements, double first, double millis) {}

    public static void main(String[] args) throws Exception {
        int dialogues = args.length == 0 ? DIALOGUES : Integer.parseInt(args[0]);
        List<String> command = List.of(
                "java", "-Xmx700m", "-cp", Crowd.classPath(), "entente.Application", "--entente.editing=loopback");
        Path home = Path.of(System.getProperty("java.home"));
        try (Started started = Started.at(0, home, Files.createTempDirectory("entente"), command)) {
            new Pages(started.address()).measure(dialogues);
        }
    }

    private void measure(int dialogues) throws Exception {
        String small = add(Scaling.dialogue(SMALL));
        Map<String, PageCost> few = look(small);
        String large = add(Scaling.dialogue(LONG));
        for (int i = 2; i < dialogues; i++) {
            add(Scaling.dialogue(SMALL));
        }
        while (answer("/").contains("are being weighed")) {
            Thread.sleep(1_000);
        }
        Map<String, PageCost> many = look(large);
        few.forEach((page, cost) -> tell(page, cost, many.get(page)));
    }

    private String add(Dialogue dialogue) throws IOException, InterruptedException {
        HttpResponse<Void> answer = CLIENT.send(
                HttpRequest.newBuilder(server.resolve("/api/v1/dialogues"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(CaseFile.write(dialogue)))
                        .build(),
                BodyHandlers.discarding());
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private Map<String, PageCost> look(String dialogue) throws IOException, InterruptedException {
        Map<String, String> pages = Stream.concat(
                        LISTS.stream(), OF_DIALOGUE.stream().map(page -> "/dialogues/{id}" + page))
                .collect(Collectors.toMap(
                        page -> page, page -> page.replace("{id}", dialogue), (one, other) -> one, LinkedHashMap::new));
        Map<String, PageCost> costs = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            costs.put(page.getKey(), cost(page.getValue()));
        }
        return costs;
    }

    private PageCost cost(String path) throws IOException, InterruptedException {
        double first = 0;
        double best = Double.MAX_VALUE;
        String page = "";
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            page = answer(path);
            double took = (System.nanoTime() - start) / 1e6;
            first = i == 0 ? took : first;
            best = Math.min(best, took);
        }
        return new PageCost(page.length(), ELEMENT.matcher(page).results().count(), first, best);
    }

    private String answer(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static void tell(String page, PageCost few, PageCost many) {
        System.out.printf(
                "%-32s %,8d octets %,6d elements %7.1f ms, × %.2f of a small one; first visit %,.0f ms, × %.1f%n",
                page,
                many.octets(),
                many.elements(),
                many.millis(),
                many.millis() / few.millis(),
                many.first(),
                many.first() / few.first());
    }
}
