package entente.storage;

import entente.rulebook.RulebookFiles;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of a rulebook as one JSON object, path to text. */
final class FilesDocument {

    private static final JsonMapper JSON = new JsonMapper();

    private FilesDocument() {}

    static String write(RulebookFiles files) {
        return JSON.writeValueAsString(files.textByPath());
    }

    static RulebookFiles read(String document) {
        return new RulebookFiles(JSON.readValue(document, new TypeReference<TreeMap<String, String>>() {}));
    }
}
