package entente.api.http;

import entente.casefile.Documents;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reply with a mark of the request that it answers, as one text: what surrounds the body on the first line, then the
 * body.
 */
record KeptReply(String request, Reply reply) {

    String text() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("request", request);
        line.put("status", reply.status());
        line.put("location", reply.location());
        line.put("tag", reply.tag());
        return Documents.write(line) + "\n" + reply.body();
    }

    static KeptReply read(String text) {
        int end = text.indexOf('\n');
        if (end > 0 && Documents.read(text.substring(0, end)) instanceof Map<?, ?> line) {
            Reply reply = new Reply(
                    Integer.parseInt(field(line, "status")),
                    field(line, "location"),
                    field(line, "tag"),
                    text.substring(end + 1));
            return new KeptReply(field(line, "request"), reply);
        }
        throw new IllegalStateException("No reply is kept in \"" + text + "\"");
    }

    private static String field(Map<?, ?> line, String name) {
        return String.valueOf(line.get(name));
    }
}
