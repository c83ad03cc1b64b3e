package org.jobsanalytics.etl.normalise;

import static org.jobsanalytics.etl.model.Remote.UNKNOWN;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
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
                  + "|lieu du poste : (?:a distance)"),
          wording(
              Remote.OCCASIONAL,
              "tele-?travail (?:est )?(?:possible )?(?:ponctuel|occasionnel|exceptionnel)"
                  + "|(?:ponctuellement|occasionnellement)(?: en)? tele-?travail"
                  + "|occasional (?:remote|home)"),
          wording(
              Remote.HYBRID,
              DAYS
                  + "[ -]?(?:j\\b|jrs?\\b|jours?|days?)[^.\\n;]{0,25}"
                  + AWAY
                  + "|"
                  + AWAY
                  + "[^.\\n;]{0,40}"
                  + DAYS
                  + " ?(?:j\\b|jrs?\\b|jours?|days?)"
                  + "|#li-hybrid|\\bhybrid (?:work|role|position|model|mode|environment)"
                  + "|(?:mode|travail|organisation|rythme|format|poste) (?:de travail )?hybride"
                  + "|(?<!outils de |solutions? de |postes? de |acces |environnements? de |en cas de )tele-?travail"
                  + "|\\btt (?:partiel|possible|accepte|hybride)"
                  + "|\\bremote (?:partiel|possible|work(?:ing)?|friendly|flexible)"
                  + "|\\bwork(?:ing)? (?:remotely|from home)|travail a distance|partially remote"));

  // Every wording holds one of these.
  private static final List<String> CUES =
      List.of(
          "teletravail",
          "tele-travail",
          "from home",
          "home office",
          "homeoffice",
          "remote",
          "presentiel",
          "distan",
          "hybrid",
          " tt ",
          "sur site",
          "full site");
  private static final int AROUND = 70;

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
    String around = aroundCues(texts.folded());
    for (Wording wording : WORDINGS) {
      if (wording.pattern.matcher(around).find()) {
        return wording.remote;
      }
    }
    return UNKNOWN;
  }

  /** The surroundings of all words a wording can hang on; most texts have none. */
  private static String aroundCues(String folded) {
    BitSet near = new BitSet();
    for (String cue : CUES) {
      for (int at = folded.indexOf(cue); at >= 0; at = folded.indexOf(cue, at + 1)) {
        near.set(Math.max(0, at - AROUND), Math.min(folded.length(), at + AROUND));
      }
    }
    StringBuilder around = new StringBuilder();
    for (int from = near.nextSetBit(0); from >= 0; ) {
      int to = near.nextClearBit(from);
      around.append(folded, from, to).append('\n');
      from = near.nextSetBit(to);
    }
    return around.toString();
  }

  private Remote ofField(String key) {
    List<Remote> found = new ArrayList<>();
    fieldWords.in(key, (phrase, remote) -> found.add(remote));
    return fieldWords.whole(key).orElse(found.isEmpty() ? UNKNOWN : found.get(0));
  }
}
