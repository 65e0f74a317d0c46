package entente.exchange.moves;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which words people call kinds of move that the rulebook may have. They only suggest: whoever brings a sheet in says
 * what its words mean.
 */
final class TradeWords {

    /**
     * A kind, and the beginnings of words by which it is called.
     *
     * @param groups of each of them one word must be there
     */
    private record Trade(String code, List<Set<String>> groups) {

        private static Trade of(String code, String... groups) {
            return new Trade(
                    code,
                    Arrays.stream(groups).map(group -> Set.of(group.split(" "))).toList());
        }

        private boolean isIn(List<String> words) {
            return groups.stream()
                    .allMatch(group ->
                            words.stream().anyMatch(word -> group.stream().anyMatch(word::startsWith)));
        }
    }

    /** The more special ones first. */
    private static final List<Trade> TRADES = List.of(
            Trade.of(
                    "confidential-contact",
                    "secret back clandestin discreet confidential private quiet",
                    "talk channel" + " contact meeting meet dialog negotiation backchannel"),
            Trade.of("confidential-contact", "backchannel"),
            Trade.of(
                    "funds-release",
                    "releas unfreez unfroz unblock return transfer",
                    "fund asset money account reserv"),
            Trade.of(
                    "prisoner-release",
                    "releas free freed repatriat exchang pardon swap amnest hand",
                    "prison detain" + " hostage captive pow inmate"),
            Trade.of("prisoner-release", "amnest pardon"),
            Trade.of(
                    "prisoner-release",
                    "freed frees freeing releas",
                    "people citizen person figure journalist activist opposition jail"),
            Trade.of("sanctions-relief", "delist"),
            Trade.of(
                    "sanctions-relief", "lift eas remov suspend end waiv relax relief delist drop", "sanction embargo"),
            Trade.of("sanctions-imposed", "sanction embargo tariff blacklist"),
            Trade.of("asset-freeze", "freez froz seiz confiscat", "asset fund account money propert"),
            Trade.of("talks-halted", "halt suspend stop break end walk cancel", "talk negotiation dialog meeting"),
            Trade.of("agreement-withdrawal", "withdraw leav quit exit pull", "agreement treaty accord deal pact"),
            Trade.of(
                    "agreement-violation",
                    "violat breach break broke renege",
                    "agreement treaty accord deal pact" + " ceasefire truce promise commitment"),
            Trade.of("ceasefire", "ceasefire cease truce armistice"),
            Trade.of("security-guarantee", "guarant assur", "securit sovereign protect"),
            Trade.of("inspectors-expelled", "expel expul", "inspector monitor observer"),
            Trade.of("inspection-access", "inspect monitor verif iaea"),
            Trade.of("embassy-closure", "expel expul recall clos", "diplomat ambassador embass consul"),
            Trade.of("ambassador-appointment", "ambassador"),
            Trade.of("embassy-reopening", "open reopen restor", "embass consul relation tie"),
            Trade.of("envoy-appointment", "appoint name nominat", "envoy representative"),
            Trade.of("border-closure", "clos shut", "border crossing frontier airspace"),
            Trade.of("border-violation", "violat incursion intrusion balloon", "border airspace frontier territor"),
            Trade.of("border-opening", "open reopen", "border crossing frontier airspace"),
            Trade.of("troop-withdrawal", "withdraw pull redeploy", "troop force army soldier"),
            Trade.of(
                    "troop-deployment",
                    "deploy mobili send mass exercise drill manoeuv maneuv",
                    "troop force army soldier" + " military naval"),
            Trade.of("weapons-test", "test launch fire", "missile weapon nuclear rocket satellite"),
            Trade.of(
                    "disarmament-step",
                    "disarm dismantl decommission denuclear destroy surrender",
                    "arm weapon missile" + " reactor stockpile program site"),
            Trade.of("disarmament-step", "disarm denuclear decommission"),
            Trade.of("humanitarian-aid", "humanitarian food medic", "aid assist help suppl relief"),
            Trade.of("aid-cut", "cut stop halt suspend", "aid assist loan"),
            Trade.of("economic-aid", "aid assist loan credit grant"),
            Trade.of("trade-opening", "trade export import market customs"),
            Trade.of("summit", "summit"),
            Trade.of("leader-call", "call phone telephone"),
            Trade.of("delegation-visit", "visit delegation trip travel"),
            Trade.of("negotiation-round", "talk negotiat round consult meeting meet"),
            Trade.of("good-offices", "serve line", "communication channel intermediar mediat go-between"),
            Trade.of("good-offices", "mediat office broker intermediar"),
            Trade.of("agreement-signed", "agreement accord treaty pact deal memorandum mou sign communique protocol"),
            Trade.of("promise", "promis pledg commit vow intent wants"),
            Trade.of("apology", "apolog regret"),
            Trade.of("praise", "prais welcom thank optimis compliment endors laud applaud"),
            Trade.of("praise", "well", "received"),
            Trade.of("ultimatum", "ultimatum deadline"),
            Trade.of("threat", "threat warn"),
            Trade.of("rejection", "reject refus den declin veto unfair"),
            Trade.of("accusation", "accus alleg blam"),
            Trade.of("criticism", "critic condemn denounc protest insult"),
            Trade.of("doubt-voiced", "doubt sceptic skeptic pessimis"),
            Trade.of("demand", "demand request call urg appeal"),
            Trade.of("detention", "arrest detain detention captur imprison jail sentenc kidnap abduct"),
            Trade.of("armed-attack", "attack strike bomb shell assault kill fight fought raid invad invasion clash"),
            Trade.of("recognition", "recogni"),
            Trade.of("realignment", "distanc loosen alli"));

    private TradeWords() {}

    /**
     * How well a text speaks of kinds, by their codes: 2 for a word that is enough, 3 for two that belong together. The more
     * special kinds come first.
     */
    static Map<String, Integer> scores(List<String> words) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        TRADES.stream()
                .filter(trade -> trade.isIn(words))
                .forEach(trade -> scores.merge(trade.code(), 1 + trade.groups().size(), Math::max));
        return scores;
    }

    /** The codes of kinds that a text may speak of, the likeliest first. */
    static Stream<String> codes(String plain) {
        List<String> words = List.of(plain.split("[^\\p{L}\\p{N}]+"));
        return TRADES.stream().filter(trade -> trade.isIn(words)).map(Trade::code);
    }
}
