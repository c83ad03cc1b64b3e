package org.jobsanalytics.etl.normalise;

import static org.jobsanalytics.etl.model.Remote.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Remote;

/** Reads how much of the work is remote: the source's field if it says anything, else the text. */
final class RemoteReader {

  /** A wording of the text, and the words it opens with; the first that matches counts. */
  private record Wording(OpeningPattern pattern, Remote remote) {}

  // No wording takes more characters.
  private static final int LONGEST = 140;
  private static final String AWAY =
      "(?:tele-?travail|\\b(?:tt|remote|distanciel|home ?office)\\b)";
  private static final String DAYS = "(?:\\d|un|une|deux|trois|quatre|quelques|plusieurs)";
  private static final List<Wording> WORDINGS =
      List.of(
          wording(
              Remote.NONE,
              List.of(
                  "pas ",
                  "aucun ",
                  "sans ",
                  "tele",
                  "non eligible",
                  "100",
                  "totalement ",
                  "uniquement ",
                  "exclusivement ",
                  "entierement ",
                  "full ",
                  "lieu du poste",
                  "poste",
                  "travail",
                  "no remote",
                  "not remote"),
              "(?:pas|aucun|sans)(?: de)?(?: possibilite de)? tele-?travail"
                  + "|tele-?travail ?:? (?:non |pas |n'est pas |impossible|exclu)"
                  + "|non eligible au tele-?travail"
                  + "|(?:100 ?%|totalement|uniquement|exclusivement|entierement|full) (?:en |sur )?(?:presentiel|site)\\b"
                  + "|(?:lieu du poste|poste|travail) ?:? (?:est )?(?:100 ?% )?en presentiel"
                  + "|\\b(?:no|not) remote\\b"),
          wording(
              Remote.FULL,
              List.of(
                  "100",
                  "tele",
                  "full",
                  "remote ",
                  "entierement ",
                  "totalement ",
                  "completement ",
                  "integralement ",
                  "lieu du poste"),
              "100 ?% (?:en |de |a )?(?:tele-?travail|remote|distance|distanciel|teletravaille)"
                  + "|tele-?travail (?:complet|total|integral|a 100|100 ?%|a temps plein|5 jours)"
                  + "|(?:full|fully|100)[ -]?(?:tele-?travail|remote)|remote (?:only|first)"
                  + "|(?:entierement|totalement|completement|integralement) (?:en |a )?(?:tele-?travail|distance|remote)"
                  + "|lieu du poste : (?:a distance)"),
          wording(
              Remote.OCCASIONAL,
              List.of("tele", "ponctuellement", "occasionnellement", "occasional "),
              "tele-?travail (?:est )?(?:possible )?(?:ponctuel|occasionnel|exceptionnel)"
                  + "|(?:ponctuellement|occasionnellement)(?: en)? tele-?travail"
                  + "|occasional (?:remote|home)"),
          wording(
              Remote.HYBRID,
              openingsOfHybrid(),
              // First what nearly always decides.
              "(?<!outils de |solutions? de |postes? de |acces |environnements? de |en cas de )tele-?travail|"
                  + DAYS
                  + "[ -]?(?:j\\b|jrs?\\b|jours?|days?)[^.\\n;]{0,25}"
                  + AWAY
                  + "|"
                  + AWAY
                  + "[^.\\n;]{0,40}"
                  + DAYS
                  + " ?(?:j\\b|jrs?\\b|jours?|days?)"
                  + "|#li-hybrid|\\bhybrid (?:work|role|position|model|mode|environment)"
                  + "|(?:mode|travail|organisation|rythme|format|poste) (?:de travail )?hybride"
                  + "|\\btt (?:partiel|possible|accepte|hybride)"
                  + "|\\bremote (?:partiel|possible|work(?:ing)?|friendly|flexible)"
                  + "|\\bwork(?:ing)? (?:remotely|from home)|travail a distance|partially remote"));

  private static final CueScan OPENINGS =
      OpeningPattern.scan(WORDINGS.stream().map(Wording::pattern).toList());

  // Every wording holds one of these.
  static final Cues CUES =
      new Cues(
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

  private static Wording wording(Remote remote, List<String> openings, String regex) {
    Pattern pattern = Pattern.compile(regex);
    return new Wording(
        new OpeningPattern(pattern, LONGEST, openings.toArray(String[]::new)), remote);
  }

  /** "2 jours", "2j", "3-day". */
  private static List<String> openingsOfHybrid() {
    List<String> openings =
        new ArrayList<>(
            List.of(
                "un",
                "deux",
                "trois",
                "quatre",
                "quelques",
                "plusieurs",
                "tele",
                "tt",
                "remote",
                "distanciel",
                "home",
                "#li-",
                "hybrid ",
                "mode ",
                "travail ",
                "organisation ",
                "rythme ",
                "format ",
                "poste ",
                "work",
                "partially "));
    for (int digit = 0; digit < 10; digit++) {
      for (String unit : List.of("j", " j", "-j", "d", " d", "-d")) {
        openings.add(digit + unit);
      }
    }
    return openings;
  }

  Remote read(String field, Texts texts) {
    Remote stated = ofField(Folding.key(field));
    if (stated != UNKNOWN) {
      return stated;
    }
    String around = aroundCues(texts);
    if (around.isEmpty()) {
      return UNKNOWN;
    }
    CueScan.Stands openings = OPENINGS.in(around);
    for (Wording wording : WORDINGS) {
      if (wording.pattern.isIn(around, openings)) {
        return wording.remote;
      }
    }
    return UNKNOWN;
  }

  /** The surroundings of all words a wording can hang on; most texts have none. */
  private static String aroundCues(Texts texts) {
    String folded = texts.folded();
    int[] stands = texts.cues().of(CUES);
    if (stands.length == 0) {
      return "";
    }
    StringBuilder around = new StringBuilder();
    int done = 0;
    for (int at : stands) {
      int from = Math.max(0, at - AROUND);
      if (from > done && done > 0) {
        around.append('\n');
      }
      int to = Math.min(folded.length(), at + AROUND);
      around.append(folded, Math.max(done, from), to);
      done = to;
    }
    return around.append('\n').toString();
  }

  private Remote ofField(String key) {
    List<Remote> found = new ArrayList<>();
    fieldWords.in(key, (phrase, remote) -> found.add(remote));
    return fieldWords.whole(key).orElse(found.isEmpty() ? UNKNOWN : found.get(0));
  }
}
