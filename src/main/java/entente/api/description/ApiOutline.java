package entente.api.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The API's description as a reader meets it: routes and what they take and give, then the shapes they are made of. */
public record ApiOutline(
        String title, String summary, List<String> description, List<ApiRoute> routes, List<ApiShape> shapes) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    /** One method at one path. */
    public record ApiRoute(
            String id,
            String method,
            String path,
            String summary,
            List<String> description,
            List<ApiField> parameters,
            @Nullable ApiContent request,
            List<ApiResponse> answers) {}

    /** An answer to a request. */
    public record ApiResponse(
            String status, String description, @Nullable ApiContent content) {}

    /** What a body is made of, with an example of it. */
    public record ApiContent(
            String mediaType, ApiType type, @Nullable String example) {}

    /** A shape of data with a name. */
    public record ApiShape(String name, String description, List<ApiField> fields, String limits) {}

    /** A field of a shape, or a parameter. */
    public record ApiField(String name, ApiType type, String limits, boolean required, String description) {}

    /** What a value is, in words; {@code shape} names the shape to look up. */
    public record ApiType(String words, @Nullable String shape) {}

    /** The route of that id, if there is one. */
    Optional<ApiRoute> route(String id) {
        return routes.stream().filter(route -> route.id().equals(id)).findFirst();
    }

    /** The shape of that name, if there is one. */
    Optional<ApiShape> shape(String name) {
        return shapes.stream().filter(shape -> shape.name().equals(name)).findFirst();
    }

    /** Only the routes and shapes that say this, in capital letters or small. */
    ApiOutline saying(String words) {
        String sought = words.toLowerCase(Locale.ROOT);
        return new ApiOutline(
                title,
                summary,
                description,
                routes.stream()
                        .filter(route -> says(route.method() + " " + route.path() + " " + route.summary(), sought))
                        .toList(),
                shapes.stream()
                        .filter(shape -> says(shape.name() + " " + shape.description(), sought))
                        .toList());
    }

    private static boolean says(String text, String sought) {
        return text.toLowerCase(Locale.ROOT).contains(sought);
    }

    static ApiOutline of(DescriptionNode document) {
        return new ApiOutline(
                document.at("info").text("title"),
                document.at("info").text("summary"),
                paragraphs(document.at("info")),
                routes(document.at("paths")),
                shapes(document.at("components").at("schemas")));
    }

    private static List<ApiRoute> routes(DescriptionNode paths) {
        List<ApiRoute> routes = new ArrayList<>();
        paths.fields()
                .forEach((path, item) -> item.fields().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        routes.add(route(path, method.toUpperCase(Locale.ROOT), operation));
                    }
                }));
        return List.copyOf(routes);
    }

    private static ApiRoute route(String path, String method, DescriptionNode operation) {
        return new ApiRoute(
                operation.text("operationId"),
                method,
                path,
                operation.text("summary"),
                paragraphs(operation),
                operation.at("parameters").items().stream()
                        .map(ApiOutline::parameter)
                        .toList(),
                content(operation.at("requestBody")),
                operation.at("responses").fields().entrySet().stream()
                        .map(answer -> new ApiResponse(
                                answer.getKey(), answer.getValue().text("description"), content(answer.getValue())))
                        .toList());
    }

    private static ApiField parameter(DescriptionNode parameter) {
        DescriptionNode schema = parameter.at("schema");
        return new ApiField(
                parameter.text("name"),
                type(schema),
                limits(schema),
                parameter.text("required").equals("true"),
                parameter.text("description"));
    }

    private static @Nullable ApiContent content(DescriptionNode body) {
        return body.at("content").fields().entrySet().stream()
                .findFirst()
                .map(content -> new ApiContent(
                        content.getKey(),
                        type(content.getValue().at("schema")),
                        example(content.getValue().at("examples"))))
                .orElse(null);
    }

    private static @Nullable String example(DescriptionNode examples) {
        return examples.fields().values().stream()
                .findFirst()
                .map(example -> example.at("value").value())
                .map(value -> value instanceof String text
                        ? text
                        : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value))
                .orElse(null);
    }

    private static List<ApiShape> shapes(DescriptionNode schemas) {
        return schemas.fields().entrySet().stream()
                .map(schema -> shape(schema.getKey(), schema.getValue()))
                .toList();
    }

    private static ApiShape shape(String name, DescriptionNode schema) {
        List<String> required = schema.at("required").items().stream()
                .map(DescriptionNode::text)
                .toList();
        List<ApiField> fields = schema.at("properties").fields().entrySet().stream()
                .map(field -> new ApiField(
                        field.getKey(),
                        type(field.getValue()),
                        limits(field.getValue()),
                        required.contains(field.getKey()),
                        field.getValue().text("description")))
                .toList();
        return new ApiShape(name, schema.text("description"), fields, fields.isEmpty() ? limits(schema) : "");
    }

    private static ApiType type(DescriptionNode schema) {
        if (schema.referredName().isPresent()) {
            String name = schema.referredName().get();
            return new ApiType(name, name);
        }
        if (schema.text("type").equals("array")) {
            ApiType item = type(schema.at("items"));
            return new ApiType("list of " + item.words(), item.shape());
        }
        if (!schema.at("oneOf").isEmpty()) {
            return new ApiType(
                    schema.at("oneOf").items().stream()
                            .map(choice -> type(choice).words())
                            .collect(Collectors.joining(" or ")),
                    null);
        }
        List<DescriptionNode> types = schema.at("type").items();
        String words = types.isEmpty()
                ? schema.text("type")
                : types.stream().map(DescriptionNode::text).collect(Collectors.joining(" or "));
        return new ApiType(schema.text("format").equals("date") ? words.replace("string", "date") : words, null);
    }

    /** Choices, range, length and default in words. */
    private static String limits(DescriptionNode schema) {
        List<String> limits = new ArrayList<>();
        if (!schema.at("enum").isEmpty()) {
            limits.add(schema.at("enum").items().stream()
                    .map(DescriptionNode::text)
                    .collect(Collectors.joining(", ")));
        }
        told(limits, "above ", schema.text("exclusiveMinimum"));
        told(limits, "from ", schema.text("minimum"));
        told(limits, "up to ", schema.text("maximum"));
        told(limits, "at most ", schema.text("maxLength"), " characters");
        told(limits, "default ", schema.text("default"));
        return String.join("; ", limits);
    }

    private static void told(List<String> limits, String before, String limit, String... after) {
        if (!limit.isEmpty()) {
            limits.add(before + limit + String.join("", after));
        }
    }

    private static List<String> paragraphs(DescriptionNode described) {
        return Arrays.stream(described.text("description").split("\n\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
