package entente.api.description;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, written by hand and read once; what is served as JSON, as YAML and as a page comes from it. */
@Component
final class ApiDescription {

    private final byte[] yaml;
    private final byte[] json;
    private final ApiOutline outline;

    ApiDescription() throws IOException {
        try (InputStream in = new ClassPathResource("openapi/openapi.yaml").getInputStream()) {
            yaml = in.readAllBytes();
        }
        Map<?, ?> document =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, StandardCharsets.UTF_8));
        json = new JsonMapper().writeValueAsBytes(document);
        outline = ApiOutline.of(DescriptionNode.of(document));
    }

    byte[] yaml() {
        return yaml.clone();
    }

    byte[] json() {
        return json.clone();
    }

    ApiOutline outline() {
        return outline;
    }
}
