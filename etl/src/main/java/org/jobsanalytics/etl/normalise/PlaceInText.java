package org.jobsanalytics.etl.normalise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.normalise.TownNames.Mention;

/** Finds the town that a title or text plainly names as the place of work. */
final class PlaceInText {

  private static final Pattern LAST_CODE =
      Pattern.compile("^(\\p{Lu}[\\p{L}' ’-]{1,50}?) (\\d{2}|2[AB]|97\\d|\\d{5})$");
  private static final int MOST_WORDS = 5;

  // "Poste basé à Nantes", "Localisation : Lyon 3e", "Lieu de travail : 33000 Bordeaux"
  private static final OpeningPattern SAID =
      new OpeningPattern(
          Pattern.compile(
              "(?i)(?<!\\p{L})(?:(?:basé|situé|localisé|implanté)(?:\\(e\\)|[.·]e|e)?s?"
                  + " ?:? ?(?:à|au coeur de|au cœur de|sur|en plein coeur de|dans le centre de|proche de|près de)?"
                  + "|poste à pourvoir (?:à|sur)|based (?:in|at)|located in"
                  + "|(?:localisation|location|lieux?|ville)(?: (?:de travail|de mission|du poste|de la mission|d'affectation|principale?|d'exercice))?"
                  + "(?: ?: ?| est à | est (?=\\p{Lu}))(?:à |sur )?(?:france ?[,-] ?(?:\\p{L}{4,20}, )?)?"
                  + ") ?(?:\\d{5} )?(?-i:(?=\\p{Lu}))"),
          140,
          "basé",
          "Basé",
          "based",
          "Based",
          "situé",
          "Situé",
          "localis",
          "Localis",
          "LOCALIS",
          "implanté",
          "Implanté",
          "poste à",
          "Poste à",
          "locat",
          "Locat",
          "LOCAT",
          "lieu",
          "Lieu",
          "LIEU",
          "ville",
          "Ville",
          "VILLE");
  // "33000 Bordeaux"
  private static final OpeningPattern POSTED =
      new OpeningPattern(
          Pattern.compile("(?<![\\d.,])\\d{5} (?=\\p{Lu}\\p{L}{2})"),
          6,
          "0",
          "1",
          "2",
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9");
  private static final OpeningPattern IN =
      new OpeningPattern(
          Pattern.compile(
              "(?<!\\p{L})(?:[àÀA]|[Aa]gence(?: [\\p{L}&]{2,20}+)?(?: de)?|in|In|[Ss]ur|site de) (?=\\p{Lu}\\p{L}{2})"),
          60,
          "à ",
          "À ",
          "A ",
          "agence",
          "Agence",
          "in ",
          "In ",
          "sur ",
          "Sur ",
          "site de");
  private static final CueScan OPENINGS = OpeningPattern.scan(List.of(SAID, POSTED, IN));

  // Words of a sentence that speaks of the work, not of the company.
  private static final Pattern WORK =
      Pattern.compile(
          "recherch|recrut|poste|mission|\\bcd[id]\\b|interim|interven|rejoi|integr|client|h/f|f/h|pourvoir"
              + "|\\bsite\\b|presentiel|deplace|travail|equipe|agence|stage|alternance");
  private static final Pattern COMPANY =
      Pattern.compile(
          "siege|fonde|cree|implant|present[es]? (?:a|sur|en|dans)|ne a\\b|heures? de|filiale|campus|ecole|universite|habit");
  private static final int BEFORE = 100;

  private final TownNames towns;

  PlaceInText(Geography geography, CommuneFinder finder) {
    this.towns = new TownNames(geography, finder);
  }

  /** Only larger towns count: a village's name is too often a word or a person's name. */
  Optional<Commune> find(Texts texts, Scope scope) {
    return inTitle(texts.title(), scope).or(() -> inText(texts, scope));
  }

  private Optional<Commune> inTitle(String title, Scope scope) {
    List<String> parts = TitleParts.of(title);
    // The place is said last.
    for (int i = parts.size() - 1; i >= 0; i--) {
      String part = parts.get(i).strip();
      String next = i + 1 < parts.size() ? parts.get(i + 1).strip() : "";
      Optional<Commune> town = inPart(part, next, scope);
      if (town.isPresent()) {
        return town;
      }
    }
    return Optional.empty();
  }

  /** The whole part, or its last words: {@code Administrateur SAP Nantes}. */
  private Optional<Commune> inPart(String part, String next, Scope scope) {
    Matcher coded = LAST_CODE.matcher(part);
    if (mayEndInCode(part) && coded.matches()) {
      return ending(coded.group(1), towns.department(coded.group(2), 0), scope);
    }
    return ending(part, towns.department(next, 0).filter(code -> next.length() <= 5), scope);
  }

  /** Whether the last character is one of a code: nearly no title's is. */
  private static boolean mayEndInCode(String part) {
    return !part.isEmpty() && "0123456789AB".indexOf(part.charAt(part.length() - 1)) >= 0;
  }

  private Optional<Commune> ending(String words, Optional<String> department, Scope scope) {
    int from = startOfLast(MOST_WORDS, words);
    while (from < words.length()) {
      if (Character.isUpperCase(words.charAt(from))) {
        String name = words.substring(from);
        Optional<Commune> town =
            department.isPresent()
                ? towns.coded(name, department.get(), scope)
                : towns.known(name, scope, TownNames.LARGE);
        if (town.isPresent()) {
          return town;
        }
      }
      int space = words.indexOf(' ', from);
      from = space < 0 ? words.length() : space + 1;
    }
    return Optional.empty();
  }

  private static int startOfLast(int count, String words) {
    int start = words.length();
    for (int word = 0; word < count && start >= 0; word++) {
      start = words.lastIndexOf(' ', start - 1);
    }
    return start + 1;
  }

  private Optional<Commune> inText(Texts texts, Scope scope) {
    CueScan.Stands openings = OPENINGS.in(texts.description());
    return said(texts, openings, scope).or(() -> only(texts, openings, scope));
  }

  private Optional<Commune> said(Texts texts, CueScan.Stands openings, Scope scope) {
    String text = texts.description();
    return SAID.first(
        text,
        openings,
        said ->
            towns
                .at(text, said.end(), scope, TownNames.SMALL)
                .filter(town -> !town.oneOfSeveral() && !ofTheCompany(text, said.start()))
                .map(Mention::town));
  }

  private static boolean ofTheCompany(String text, int at) {
    String before = text.substring(Math.max(0, at - 40), at);
    return before.contains("siège") || before.contains("Siège");
  }

  /** The one town that work is said to be in; a text of many sites names several. */
  private Optional<Commune> only(Texts texts, CueScan.Stands openings, Scope scope) {
    String text = texts.description();
    Mentions mentions = new Mentions();
    POSTED.first(
        text,
        openings,
        posted -> {
          mentions.add(towns.at(text, posted.end(), scope, TownNames.LARGE), texts, posted);
          return Optional.empty();
        });
    return IN.<Commune>first(
            text,
            openings,
            in -> {
              mentions.add(towns.at(text, in.end(), scope, TownNames.LARGE), texts, in);
              return Optional.empty();
            })
        .or(mentions::only);
  }

  /** The towns of one text. */
  private static final class Mentions {
    private final Set<Commune> named = new LinkedHashSet<>();
    private int count;
    private boolean several;
    private boolean work;

    void add(Optional<Mention> mention, Texts texts, MatchResult at) {
      if (mention.isPresent()) {
        named.add(mention.get().town());
        several |= mention.get().oneOfSeveral();
        work |= speaksOfWork(texts, at.start());
        count++;
      }
    }

    Optional<Commune> only() {
      boolean one = named.size() == 1 && !several && (work || count > 1);
      return one ? named.stream().findFirst() : Optional.empty();
    }
  }

  private static boolean speaksOfWork(Texts texts, int at) {
    int description = texts.title().length() + 1;
    int from = description + Math.max(0, at - BEFORE);
    String before = texts.folded().substring(from, description + at);
    int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
    String within = before.substring(sentence + 1);
    return WORK.matcher(within).find() && !COMPANY.matcher(within).find();
  }
}
