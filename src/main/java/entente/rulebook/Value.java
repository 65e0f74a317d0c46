package entente.rulebook;

import entente.docket.Scope;

/** What stands in a blank of a sentence. */
public sealed interface Value {

    /** A number, kept in {@link Numbers}. */
    record Amount(int slot) implements Value {}

    /** A period, kept in {@link Numbers}; the docket's clock of that number runs it. */
    record Period(int slot, int clock, Scope scope) implements Value {}

    /** A code that the rulebook has checked: a kind of move or an extent. */
    record Code(String code) implements Value {}

    /** Something that the occasion holds: a side, a worth, a share. */
    record Field(String variable, String field) implements Value {}
}
