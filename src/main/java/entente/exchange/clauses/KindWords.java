package entente.exchange.clauses;

import entente.dialogue.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text what kind of step it speaks of: by what the rulebook calls the kinds, or by words of the trade. */
final class KindWords {

    private static final String TROOPS = "troops?|(?:armed )?forces|arm(?:y|ies)|soldiers|brigades?|divisions?|units";
    private static final String ARMS = "arms|weapons?|missiles?|warheads?|arsenals?|(?:am)?munitions?|centrifuges?"
            + "|uranium|plutonium|reactors?|rockets?|(?:land)?mines|stockpiles?|launchers?|program(?:me)?s?";

    /** Names of kinds that stand for something else in the text of a clause. */
    private static final List<String> NEVER_BY_NAME = List.of("promise", "agreement-signed", "praise");

    /** Words of a kind that the rulebook may have, the more special ones first. */
    private record Trade(String code, Pattern words, Pattern with) {}

    private static final List<Trade> TRADE = List.of(
            trade(
                    "funds-release",
                    "releas\\w*|unfreez\\w*|unfroz\\w*|unblock\\w*|return\\w*|transfer\\w*",
                    "funds?|assets?|accounts?|money|reserves|deposits?"),
            trade(
                    "prisoner-release",
                    "releas\\w*|free[sd]?|freeing|repatriat\\w*|hand\\w* over|exchang\\w*|pardon\\w*|set\\w* free",
                    "prisoners?|detainees?|hostages?|captives?|internees?|convicts?|POWs?"),
            trade(
                    "sanctions-relief",
                    "lift\\w*|eas(?:e|es|ed|ing)|remov\\w*|suspend\\w*|end(?:s|ed)?|terminat\\w*|waiv\\w*|relax\\w*"
                            + "|relie\\w*|drop\\w*|delist\\w*",
                    "sanctions?|embargo\\w*|restrictive measures|delist\\w*"),
            trade("ceasefire", "cease-? ?fires?|ceas\\w* fire|truces?|armistice|cessation of hostilities", ""),
            trade(
                    "ceasefire",
                    "stop\\w*|end(?:s|ed)?|halt\\w*|ceas\\w*|suspend\\w*",
                    "fire|shelling|hostilities|attacks?|fighting|bombing|bombardments?|air ?strikes?"),
            trade(
                    "disarmament-step",
                    "disarm\\w*|decommission\\w*|demilitari[sz]\\w*|demobili[sz]\\w*|denuclear\\w*",
                    ""),
            trade(
                    "disarmament-step",
                    "lay\\w* down|laid down|surrender\\w*|hand\\w* (?:over|in)|giv\\w* up|destr\\w*|dismantl\\w*"
                            + "|scrap\\w*|eliminat\\w*|reduc\\w*|collect\\w*|remov\\w*|ship\\w*|dilut\\w*|convert\\w*"
                            + "|limit\\w*",
                    ARMS),
            trade("inspection-access", "inspect\\w*|IAEA", ""),
            trade(
                    "inspection-access",
                    "admit\\w*|allow\\w*|access|accept\\w*|permit\\w*|grant\\w*|receiv\\w*",
                    "monitors?|observers?|verif\\w*"),
            trade("embassy-reopening", "embass(?:y|ies)|legations?|diplomatic missions?", ""),
            trade("ambassador-appointment", "ambassadors?", ""),
            trade("envoy-appointment", "appoint\\w*|nam(?:e|es|ed)|send\\w*", "envoys?"),
            trade("recognition", "recogni[sz]\\w*", ""),
            trade(
                    "border-opening",
                    "(?:re-?)?open\\w*",
                    "borders?|frontiers?|crossings?|checkpoints?|airspace|passage|straits?|canal|waterways?"),
            trade(
                    "humanitarian-aid",
                    "humanitarian|food|medic\\w*|relief",
                    "aid|assist\\w*|suppl\\w*|deliver\\w*|convoys?|help\\w*"),
            trade("economic-aid", "aid|loans?|credits?|reparations?|compensation|economic assistance|fuel oil", ""),
            trade("trade-opening", "trade|tariffs?|export licen[cs]es?|customs|imports?", ""),
            trade("security-guarantee", "guarant\\w*", "security|integrity|protect\\w*|sovereignty"),
            trade("security-guarantee", "non-?aggression", ""),
            trade("good-offices", "mediat\\w*|good offices", ""),
            trade(
                    "negotiation-round",
                    "open\\w*|beg[ia]n\\w*|start\\w*|hold\\w*|resum\\w*|enter\\w*|continu\\w*|conduct\\w*",
                    "negotiations?|talks"),
            trade("delegation-visit", "delegations?", ""),
            trade("summit", "summits?", ""),
            trade("confidential-contact", "hot ?lines?|back ?channels?", ""),
            trade("apology", "apologi[sz]\\w*|apology", ""),
            trade(
                    "troop-withdrawal",
                    "withdr[ae]w\\w*(?! (?:from )?(?:the |its |their )?(?:agreement|treaty|ambassadors?|claims?))"
                            + "|pull\\w* (?:out|back)|redeploy\\w*|evacuat\\w*|disengag\\w*",
                    ""),
            trade("troop-withdrawal", "leav\\w*|return\\w*|reduc\\w*|remov\\w*", TROOPS));

    private final List<Kind> kinds;
    private final Optional<Kind> general;
    private final List<Pattern> names = new ArrayList<>();

    private record Found(int start, int rank, Kind kind) {}

    KindWords(Collection<Kind> kinds) {
        this.kinds = kinds.stream().filter(Kind::isCooperative).toList();
        this.general = this.kinds.stream().filter(Kind::isGeneral).findFirst();
        for (Kind kind : this.kinds) {
            names.add(whole(String.join(
                    "|",
                    Stream.of(kind.label(), kind.noun(), kind.code())
                            .map(Pattern::quote)
                            .toList())));
        }
    }

    private static Trade trade(String code, String words, String with) {
        return new Trade(code, whole(words), with.isEmpty() ? Pattern.compile("") : whole(with));
    }

    private static Pattern whole(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A helpful deed of any other kind. */
    Optional<Kind> general() {
        return general;
    }

    /** The kind that is spoken of first. */
    Optional<Kind> in(String text) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            Matcher name = names.get(i).matcher(text);
            if (!NEVER_BY_NAME.contains(kind.code()) && !kind.isGeneral() && name.find()) {
                found.add(new Found(name.start(), 0, kind));
            }
        }
        for (int i = 0; i < TRADE.size(); i++) {
            Trade trade = TRADE.get(i);
            Matcher words = trade.words().matcher(text);
            Matcher with = trade.with().matcher(text);
            if (words.find() && with.find()) {
                int start = trade.with().pattern().isEmpty() ? words.start() : Math.min(words.start(), with.start());
                int rank = i + 1;
                kinds.stream()
                        .filter(kind -> kind.code().equals(trade.code()))
                        .findFirst()
                        .ifPresent(kind -> found.add(new Found(start, rank, kind)));
            }
        }
        return found.stream()
                .min(Comparator.comparingInt(Found::start).thenComparingInt(Found::rank))
                .map(Found::kind);
    }
}
