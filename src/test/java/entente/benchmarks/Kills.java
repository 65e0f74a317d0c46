package entente.benchmarks;

import entente.Started;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills a server again and again while clients record moves, change a draft, publish and roll back over REST, and looks
 * after each start for all that was acknowledged. Run it by hand: {@code mvn test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=entente.benchmarks.Kills -Dexec.args=60}; the argument is how many kills. It
 * fails at the first loss.
 */
public final class Kills {

    private static final String MOVES = "/api/v1/dialogues/us-belarus-2025/moves";
    private static final String DRAFTS = "/api/v1/drafts";
    private static final String VERSIONS = "/api/v1/rulebooks";
    private static final String FILE = "/files/signals.dslr";
    private static final String SIGNED = "{\"author\": \"Ada\", \"reason\": \"Tried.\"}";
    private static final int LONGEST_MILLIS = 3_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random();

    private final Set<String> moves = new TreeSet<>();
    private final Map<Integer, String> checksums = new TreeMap<>();
    private String draft = "";
    private String rules = "";
    private int revision;
    private int edits;
    private URI server = URI.create("http://localhost");

    private Kills() {}

    public static void main(String[] args) throws Exception {
        new Kills().run(args.length == 0 ? 60 : Integer.parseInt(args[0]));
    }

    private void run(int kills) throws Exception {
        Path dataDir = Files.createTempDirectory("entente");
        Path home = Path.of(System.getProperty("java.home"));
        List<String> command =
                List.of("java", "-Xmx700m", "-cp", Crowd.classPath(), "entente.Application", "--entente.approval=off");
        for (int kill = 0; kill <= kills; kill++) {
            Started started = Started.at(0, home, dataDir, command);
            server = started.address();
            if (kill == 0) {
                begin();
            }
            look();
            if (kill < kills) {
                writeUntilKilled(started);
                System.out.println("kill " + (kill + 1) + ": " + moves.size() + " moves, " + edits + " edits and "
                        + checksums.size() + " versions were acknowledged, none is lost so far");
            } else {
                started.close();
            }
        }
        System.out.println("After " + kills + " kills nothing is lost.");
    }

    private void begin() throws Exception {
        JsonNode begun = read(send("POST", DRAFTS, "{\"title\": \"Killed\", \"author\": \"Ada\"}", ""));
        draft = begun.get("id").asString();
        revision = begun.get("revision").asInt();
        rules = begun.get("files").get("signals.dslr").asString();
    }

    private void writeUntilKilled(Started started) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(3);
        List<Future<Object>> writing = new ArrayList<>();
        for (Callable<Object> client :
                List.<Callable<Object>>of(again(this::recordMove), again(this::edit), again(this::publish))) {
            writing.add(clients.submit(client));
        }
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        started.kill();
        clients.shutdown();
        if (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new AssertionError("A client still waits for an answer");
        }
        for (Future<Object> each : writing) {
            try {
                each.get();
            } catch (ExecutionException ended) {
                if (ended.getCause() instanceof AssertionError wrong) {
                    throw wrong;
                }
            }
        }
    }

    /** Something that is acknowledged, or ends with the server. */
    private interface Write {
        void send() throws Exception;
    }

    private static Callable<Object> again(Write write) {
        return () -> {
            while (true) {
                write.send();
            }
        };
    }

    private void recordMove() throws Exception {
        String move = "{\"date\": \"2025-12-05\", \"actor\": \"us\", \"kind\": \"praise\"}";
        moves.add(read(send("POST", MOVES + "?author=Ada", move, ""))
                .get("move")
                .get("id")
                .asString());
    }

    private void edit() throws Exception {
        HttpResponse<String> saved = send("PUT", DRAFTS + "/" + draft + FILE + "?author=Ada", edited(edits + 1), tag());
        revision = read(saved).get("revision").asInt();
        edits++;
    }

    private String tag() {
        return "\"" + revision + "\"";
    }

    private String edited(int edit) {
        return "# Edit " + edit + "\n" + rules;
    }

    private void publish() throws Exception {
        int base = read(send("GET", VERSIONS, "", "")).get(0).get("version").asInt();
        if (base > 1 && random.nextBoolean()) {
            keep(send("POST", VERSIONS + "/" + (base - 1) + "/roll-back", SIGNED, ""));
        } else {
            JsonNode begun = read(send("POST", DRAFTS, "{\"title\": \"In turn\", \"author\": \"Ada\"}", ""));
            String id = begun.get("id").asString();
            String text = "# Version after " + base + "\n" + rules;
            send(
                    "PUT",
                    DRAFTS + "/" + id + FILE + "?author=Ada",
                    text,
                    "\"" + begun.get("revision").asInt() + "\"");
            keep(send("POST", DRAFTS + "/" + id + "/publish", SIGNED, ""));
        }
    }

    private void keep(HttpResponse<String> published) {
        JsonNode version = read(published);
        checksums.put(
                Integer.parseInt(version.get("version").asString()),
                version.get("checksum").asString());
    }

    /** Everything that was acknowledged; and of the one write more that may have been kept, all. */
    private void look() throws Exception {
        Set<String> kept = Stream.of(read(send("GET", MOVES, "", "")))
                .flatMap(JsonNode::valueStream)
                .map(move -> move.get("id").asString())
                .collect(Collectors.toSet());
        check(kept.containsAll(moves), "a move is lost");
        moves.clear();
        moves.addAll(kept);

        JsonNode last = read(send("GET", DRAFTS + "/" + draft, "", ""));
        String text = last.get("files").get("signals.dslr").asString();
        int now = last.get("revision").asInt();
        check(now == revision || now == revision + 1, "the draft's revision is " + now + " after " + revision);
        edits += now - revision;
        revision = now;
        check(edits == 0 || text.equals(edited(edits)), "the draft's text is not that of its last change");

        Map<Integer, String> versions = new TreeMap<>();
        read(send("GET", VERSIONS, "", ""))
                .forEach(version -> versions.put(
                        Integer.parseInt(version.get("version").asString()),
                        version.get("checksum").asString()));
        checksums.forEach((number, checksum) ->
                check(checksum.equals(versions.get(number)), "version " + number + " is " + versions.get(number)));
        String inForce = read(send("GET", "/api/v1/dialogues/us-belarus-2025/assessment", "", ""))
                .get("rulebook")
                .get("checksum")
                .asString();
        check(inForce.equals(versions.get(versions.size())), "what weighs is not the newest version");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        check(answer.statusCode() / 100 == 2, answer.uri() + " answers " + answer.statusCode() + " " + answer.body());
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body, String ifMatch) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", path.contains("/files/") ? "text/plain" : "application/json");
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
