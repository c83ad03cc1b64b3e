package org.jobsanalytics.etl.normalise;

import static org.jobsanalytics.etl.model.Remote.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.model.Remote;

/** Reads how much of the work is remote: the source's field if it says anything, else the text. */
final class RemoteReader {

  /** A wording of the text; the first in the list that matches counts. */
  private record Wording(Pattern pattern, Remote remote) {}

  private static final String AWAY =
      "(?:tele-?travail|\\b(?:tt|remote|distanciel|home ?office)\\b)";
  private static final String DAYS = "(?:\\d|un|une|deux|trois|quatre|quelques|plusieurs)";
  private static final List<Wording> WORDINGS =
      List.of(
          wording(
              Remote.NONE,
              "(?:pas|aucun|sans)(?: de)?(?: possibilite de)? tele-?travail"
                  + "|tele-?travail ?:? (?:non |pas |n'est pas |impossible|exclu)"
                  + "|non eligible au tele-?travail"
                  + "|(?:100 ?%|totalement|uniquement|exclusivement|entierement|full) (?:en |sur )?(?:presentiel|site)\\b"
                  + "|(?:lieu du poste|poste|travail) ?:? (?:est )?(?:100 ?% )?en presentiel"
                  + "|\\b(?:no|not) remote\\b"),
          wording(
              Remote.FULL,
              "100 ?% (?:en |de |a )?(?:tele-?travail|remote|distance|distanciel|teletravaille)"
                  + "|tele-?travail (?:complet|total|integral|a 100|100 ?%|a temps plein|5 jours)"
                  + "|(?:full|fully|100)[ -]?(?:tele-?travail|remote)|remote (?:only|first)"
                  + "|(?:entierement|totalement|completement|integralement) (?:en |a )?(?:tele-?travail|distance|remote)"
                  + "|lieu du poste : (?:a distance|tele-?travail$)"),
          wording(
              Remote.OCCASIONAL,
              "tele-?travail (?:est )?(?:possible )?(?:ponctuel|occasionnel|exceptionnel)"
                  + "|(?:ponctuellement|occasionnellement)(?: en)? tele-?travail"
                  + "|occasional (?:remote|home)"),
          wording(
              Remote.HYBRID,
              DAYS
                  + " ?(?:j\\b|jrs?\\b|jours?|days?)[^.\\n;]{0,25}"
                  + AWAY
                  + "|"
                  + AWAY
                  + "[^.\\n;]{0,40}"
                  + DAYS
                  + " ?(?:j\\b|jrs?\\b|jours?|days?)"
                  + "|1-day remote|#li-hybrid|\\bhybrid (?:work|role|position|model|mode|environment)"
                  + "|(?:mode|travail|organisation|rythme|format|poste) (?:de travail )?hybride"
                  + "|(?<!outils de |solutions? de |postes? de |acces |environnements? de |en cas de )tele-?travail"
                  + "|\\btt (?:partiel|possible|accepte|hybride)"
                  + "|\\bremote (?:partiel|possible|work(?:ing)?|friendly|flexible)"
                  + "|\\bwork(?:ing)? (?:remotely|from home)|travail a distance|partially remote"));

  /** Every wording holds one of these; the wordings themselves are 100 times slower to look for. */
  private static final List<String> STEMS =
      List.of("tele", "remote", "distan", "presentiel", "hybrid", "home", "site");

  private static final Pattern ABBREVIATION = Pattern.compile("\\btt\\b");

  private final Phrases<Remote> fieldWords = new Phrases<>();

  RemoteReader() {
    Table.rows("remote-words.tsv", 2)
        .forEach(row -> fieldWords.put(row[0], Remote.valueOf(row[1])));
  }

  private static Wording wording(Remote remote, String regex) {
    return new Wording(Pattern.compile(regex, Pattern.MULTILINE), remote);
  }

  Remote read(String field, Texts texts) {
    Remote stated = ofField(Folding.key(field));
    if (stated != UNKNOWN) {
      return stated;
    }
    String telling = tellingLines(texts.folded());
    if (telling.isEmpty()) {
      return UNKNOWN;
    }
    for (Wording wording : WORDINGS) {
      if (wording.pattern.matcher(telling).find()) {
        return wording.remote;
      }
    }
    return UNKNOWN;
  }

  /** The lines that hold a word of the wordings, none of which goes over a line's end. */
  private static String tellingLines(String folded) {
    return folded.lines().filter(RemoteReader::isTelling).collect(Collectors.joining("\n"));
  }

  private static boolean isTelling(String line) {
    return STEMS.stream().anyMatch(line::contains) || ABBREVIATION.matcher(line).find();
  }

  private Remote ofField(String key) {
    List<Remote> found = new ArrayList<>();
    fieldWords.in(key, (phrase, remote) -> found.add(remote));
    return fieldWords.whole(key).orElse(found.isEmpty() ? UNKNOWN : found.get(0));
  }
}
