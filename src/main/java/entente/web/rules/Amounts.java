package entente.web.rules;

import entente.rulebook.Parameter;
import entente.rulebook.Unit;
import entente.web.view.Figures;

/** Numbers of the rulebook with their units. */
final class Amounts {

    private Amounts() {}

    /** A parameter's value: {@code 60 days}. */
    static String of(Parameter parameter) {
        return amount(parameter.value(), parameter.unit());
    }

    /** What a parameter may be: {@code 1 to 365 days}. */
    static String range(Parameter parameter) {
        return Figures.plain(parameter.min()) + " to " + amount(parameter.max(), parameter.unit());
    }

    private static String amount(double value, Unit unit) {
        String number = Figures.plain(value);
        return switch (unit) {
            case DAYS -> number + (value == 1 ? " day" : " days");
            case PERCENT -> number + "%";
            case EXCHANGES -> number + (value == 1 ? " exchange" : " exchanges");
            case EVIDENCE -> number + " of evidence";
            case POINTS -> number + (value == 1 ? " point" : " points");
            case SHARE, COUNT -> number;
        };
    }
}
