package entente.rulebook.read;

import entente.dialogue.Worded;
import entente.rulebook.ArithmeticEdition;
import entente.rulebook.Faults;
import entente.rulebook.Parameter;
import entente.rulebook.RequiredParameters;
import entente.rulebook.Text;
import entente.rulebook.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code parameters.yaml}. */
public final class ParametersReader {

    private static final List<String> FIELDS = List.of("value", "unit", "min", "max", "why", "source");
    private static final double MOST = 1_000_000;

    private final String file;
    private final ArithmeticEdition edition;
    private final Faults faults;

    private ParametersReader(String file, ArithmeticEdition edition, Faults faults) {
        this.file = file;
        this.edition = edition;
        this.faults = faults;
    }

    /** @param edition the current one asks for parameters; of others, those that are there are read */
    public static Map<String, Parameter> read(String file, String text, ArithmeticEdition edition, Faults faults) {
        return new ParametersReader(file, edition, faults).read(text);
    }

    private Map<String, Parameter> read(String text) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Node document = new YamlText(file, faults).read(text).orElse(null);
        if (!(document instanceof MappingNode mapping)) {
            if (faults.all().isEmpty()) {
                faults.add(file, 1, "", "Expected parameters, each a name with " + FIELDS + " below it.");
            }
            return parameters;
        }
        if (mapping.getValue().size() > RulebookLimits.PARAMETERS) {
            faults.add(file, 1, "", "A rulebook has at most " + RulebookLimits.PARAMETERS + " parameters.");
            return parameters;
        }
        Map<String, Node> entries = YamlText.entries(mapping);
        entries.forEach((name, node) -> {
            if (name.length() > 40 || !name.matches("[a-z]+([ -][a-z]+)*")) {
                faults.add(file, YamlText.line(node), name, "Expected a name of lower-case words, at most 40 letters.");
            }
            if (node instanceof MappingNode fields) {
                parameters.put(name, parameter(name, fields));
            } else {
                faults.add(file, YamlText.line(node), name, "Expected " + FIELDS + " below this name.");
            }
        });
        if (edition.isCurrent()) {
            checkRequired(entries, parameters);
        }
        return parameters;
    }

    private Parameter parameter(String name, MappingNode node) {
        Map<String, Node> fields = YamlText.entries(node);
        fields.forEach((field, at) -> {
            if (!FIELDS.contains(field)) {
                faults.add(file, YamlText.line(at), field, "Expected one of: " + String.join(", ", FIELDS) + ".");
            }
        });
        Unit unit = unit(fields, node);
        double min = number(fields, "min", node);
        double max = number(fields, "max", node);
        double value = number(fields, "value", node);
        if (!(value >= min && value <= max)) {
            faults.add(
                    file,
                    line(fields, "value", node),
                    Text.plain(value),
                    "Expected a number from " + Text.plain(min) + " to " + Text.plain(max)
                            + ", as \"min\" and \"max\" say.");
        }
        if (unit.isWhole() && value != StrictMath.rint(value)) {
            faults.add(
                    file, line(fields, "value", node), Text.plain(value), "Expected a whole number of " + unit + ".");
        }
        if (RequiredParameters.isAboveZero(name) && min <= 0) {
            faults.add(file, line(fields, "min", node), Text.plain(min), "Expected a number above 0.");
        }
        return new Parameter(name, value, unit, min, max, text(fields, "why", node), text(fields, "source", node));
    }

    private Unit unit(Map<String, Node> fields, MappingNode node) {
        String word = text(fields, "unit", node);
        Unit unit = Worded.of(Unit.class, word).orElse(null);
        if (unit == null && !word.isEmpty()) {
            faults.add(file, line(fields, "unit", node), word, "Expected one of: " + Worded.list(Unit.class) + ".");
        }
        return unit == null ? Unit.EVIDENCE : unit;
    }

    private double number(Map<String, Node> fields, String field, MappingNode node) {
        Object plain = plain(fields, field);
        if (plain instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= MOST) {
            return number.doubleValue();
        }
        faults.add(file, line(fields, field, node), field, "Expected \"" + field + "\" to be a number of at least 0.");
        return 0;
    }

    private String text(Map<String, Node> fields, String field, MappingNode node) {
        Object plain = plain(fields, field);
        String text = plain instanceof String words ? words.strip() : "";
        if (text.isEmpty()) {
            faults.add(file, line(fields, field, node), field, "Expected \"" + field + "\" to say something.");
        } else if (!Text.isPlain(text)) {
            faults.add(
                    file,
                    line(fields, field, node),
                    text,
                    "Expected plain text on one line, without double quotes " + "or backslashes.");
        }
        return text;
    }

    private static Object plain(Map<String, Node> fields, String field) {
        Node node = fields.get(field);
        return node == null ? "" : Objects.requireNonNullElse(YamlText.plain(node), "");
    }

    private static int line(Map<String, Node> fields, String field, MappingNode node) {
        return YamlText.line(Objects.requireNonNullElse(fields.get(field), node));
    }

    private void checkRequired(Map<String, Node> entries, Map<String, Parameter> parameters) {
        RequiredParameters.fixedUnits().forEach((name, unit) -> {
            Parameter parameter = parameters.get(name);
            Node node = entries.get(name);
            if (parameter == null || node == null) {
                if (!RequiredParameters.units().containsKey(name)) {
                    return;
                }
                faults.add(file, 0, name, "This parameter is missing. Its unit is " + unit + ".");
            } else if (parameter.unit() != unit) {
                faults.add(
                        file,
                        YamlText.line(node),
                        parameter.unit().word(),
                        "The unit of \"" + name + "\" is " + unit + ".");
            } else if (unit == Unit.SHARE && parameter.max() > 1) {
                faults.add(file, YamlText.line(node), Text.plain(parameter.max()), "A share is at most 1.");
            }
        });
    }
}
