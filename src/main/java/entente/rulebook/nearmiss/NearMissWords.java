package entente.rulebook.nearmiss;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.docket.Occasion;
import entente.rulebook.Clause;
import entente.rulebook.Numbers;
import entente.rulebook.Rule;
import entente.rulebook.Sentence;
import entente.rulebook.Text;
import entente.rulebook.Value;
import entente.rulebook.check.Condition;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Tells what nearly happened, in words. */
final class NearMissWords {

    private final Dialogue dialogue;
    private final Rules rules;
    private final Numbers numbers;
    private final Occasion.Naming naming;

    NearMissWords(Dialogue dialogue, Rules rules, Numbers numbers) {
        this.dialogue = dialogue;
        this.rules = rules;
        this.numbers = numbers;
        this.naming = Assessor.naming(dialogue, rules);
    }

    /** That a rule lacked a condition which either holds or does not. */
    String lacking(Rule rule, Condition failing, Occasion occasion) {
        return capitalised(subject(occasion)) + " would have counted as " + quoted(rule)
                + ". The one condition that failed: " + asked(failing) + ".";
    }

    /** That a rule lacked a condition which is a matter of more or less. */
    String lacking(Rule rule, Condition failing, Gap gap, Occasion occasion) {
        String subject = capitalised(subject(occasion));
        String counted = " it would have counted as " + quoted(rule) + ". The one condition that failed: "
                + asked(failing) + ".";
        long off = Math.round(gap.size());
        if (gap.field().equals("days")) {
            return subject + " came after " + days(Math.round(gap.was())) + "; with " + off
                    + (gap.isTooLittle() ? " more" : " fewer") + counted;
        }
        if (gap.field().equals("daysLate")) {
            return subject + " came " + days(Math.round(gap.was())) + " late; in time" + counted;
        }
        return subject + " would have counted as " + quoted(rule) + ". The one condition that failed: "
                + asked(failing) + "; it was " + Math.round(gap.was()) + ", and " + off
                + (gap.isTooLittle() ? " more" : " fewer") + " would have done.";
    }

    /** @param stopped the period was stopped; otherwise it runs still */
    String left(Rule rule, long left, Occasion occasion, boolean stopped) {
        Map<String, String> words = occasion.words(naming);
        String days = days(left).replace(" day", " more day");
        String what;
        if (occasion instanceof Occasion.Unfinished) {
            what = possessive(word(words, "giver")) + " " + word(words, "step")
                    + (stopped ? " would have counted as left incomplete" : " will count as left incomplete");
        } else if (occasion instanceof Occasion.Unanswered) {
            what = possessive(word(words, "giver")) + " " + word(words, "step")
                    + (stopped ? " would have gone " : " will have gone ") + word(words, "days")
                    + " without a full answer";
        } else if (occasion instanceof Occasion.Overdue) {
            what = possessive(word(words, "by")) + " promise (" + word(words, "promised") + ")"
                    + (stopped ? " would have been overdue" : " will be overdue");
        } else if (occasion instanceof Occasion.Stood) {
            what = possessive(word(words, "actor")) + " " + word(words, "step")
                    + (stopped ? " would have stood for " : " will have stood for ") + word(words, "days");
        } else {
            what = word(words, "side")
                    + (stopped ? " would have been silent for " : " will have been silent for ")
                    + word(words, "days");
        }
        return days + (stopped ? "" : ", if nothing is done,") + " and " + what + ": " + quoted(rule) + ".";
    }

    /** What the occasion is about, as the subject of a sentence. */
    private String subject(Occasion occasion) {
        Map<String, String> words = occasion.words(naming);
        if (occasion instanceof Occasion.MoveMade made) {
            return possessive(word(words, "actor")) + " " + noun(made);
        }
        if (occasion instanceof Occasion.Answer) {
            return possessive(word(words, "receiver")) + " answer to the " + word(words, "step");
        }
        if (occasion instanceof Occasion.Completion) {
            return "the rest of " + possessive(word(words, "giver")) + " " + word(words, "step");
        }
        if (occasion instanceof Occasion.Reversal) {
            return possessive(word(words, "actor")) + " reversal of its " + word(words, "step");
        }
        if (occasion instanceof Occasion.Delivery) {
            return "what " + word(words, "by") + " delivered on its promise (" + word(words, "promised") + ")";
        }
        if (occasion instanceof Occasion.Breach) {
            return possessive(word(words, "by")) + " breach of its promise (" + word(words, "promised") + ")";
        }
        if (occasion instanceof Occasion.Overdue) {
            return possessive(word(words, "by")) + " overdue promise (" + word(words, "promised") + ")";
        }
        if (occasion instanceof Occasion.Silence) {
            return possessive(word(words, "side")) + " silence of " + word(words, "days");
        }
        if (occasion instanceof Occasion.Stood) {
            return possessive(word(words, "actor")) + " " + word(words, "step");
        }
        String step = possessive(word(words, "giver")) + " " + word(words, "step");
        return occasion instanceof Occasion.Unfinished
                ? "the unfinished part of " + step
                : "the missing answer to " + step;
    }

    /** What was done, be something else promised with it or not. */
    private String noun(Occasion.MoveMade made) {
        String noun = rules.kind(made.kind()).noun();
        return dialogue.move(made.move())
                .map(Move::subject)
                .map(about -> noun + " (" + about + ")")
                .orElse(noun);
    }

    /** The condition as the expert wrote it, with the value of a parameter that it names. */
    private String asked(Condition condition) {
        Clause clause = condition.clause();
        StringBuilder text = new StringBuilder(clause.text().strip().replaceFirst("^(- |while )", ""));
        for (Sentence.Piece piece : clause.sentence().pieces()) {
            if (piece instanceof Sentence.Blank blank
                    && clause.values().get(blank.name()) instanceof Value.Amount amount
                    && numbers.figure(amount.slot()).parameter() != null) {
                long number = Math.round(numbers.at(amount.slot()));
                text.append(" (")
                        .append(
                                switch (blank.type()) {
                                    case DAYS, PERIOD -> days(number);
                                    case PERCENT -> number + "%";
                                    default -> String.valueOf(number);
                                })
                        .append(')');
            }
        }
        return text.toString();
    }

    private static String word(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    private static String quoted(Rule rule) {
        return Text.quoted(rule.name());
    }

    private static String possessive(String name) {
        return name + (name.endsWith("s") ? "’" : "’s");
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
