package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of a town at a place in running text, where many a word looks like one. */
final class TownNames {

  /** Towns of this size are known to readers without a word that a place follows. */
  static final int LARGE = 20_000;

  private static final int LONGEST = 100;

  /** Enough where the text says that a place follows: {@code basé à Rousset}. */
  static final int SMALL = 2_000;

  // Firms, first names, and words that are towns' names too.
  private static final Set<String> OTHER_MEANINGS =
      Set.of(
          "orange",
          "sens",
          "plaisir",
          "grasse",
          "macon",
          "port",
          "le port",
          "le robert",
          "le francois",
          "bois",
          "france");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]{1,40}+(?: (?:(?:sur|en|lès|les|de|la|le|du|sous|aux|au|et) |d'|l')?+"
              + "\\p{Lu}[\\p{L}'’-]{0,30}+| (?:sur|en|sous) ){0,4}");
  // Not the 15 of "Paris 15e", nor the 25 of "25 km".
  private static final Pattern CODE =
      Pattern.compile(
          " ?(?:\\(|- |, )?(?:dépt\\.? ?)?(\\d{5}|\\d{2,3}|2[AB])(?![\\d%€]| ?(?:e|è|ème|eme|er|h|ans|km|min|k)(?!\\p{L}))");
  // "à Paris, Lyon et Nantes", "à Mordelles ou Castelnau"
  private static final Pattern ANOTHER =
      Pattern.compile(" ?(?:, | et (?:à |de |sur )?| ou (?:à |de |sur )?|, puis )(?=\\p{Lu})");

  private final Geography geography;
  private final CommuneFinder finder;

  TownNames(Geography geography, CommuneFinder finder) {
    this.geography = geography;
    this.finder = finder;
  }

  /** A town, and whether the text goes on with another: {@code Paris, Lyon et Nantes}. */
  record Mention(Commune town, boolean oneOfSeveral) {}

  /**
   * The town named at {@code from}.
   *
   * @param least how many inhabitants it must have, unless the text gives its département as well
   */
  Optional<Mention> at(String text, int from, Scope scope, int least) {
    for (String name : names(text, from)) {
      int end = from + name.length();
      Optional<Commune> town = town(name, text, end, scope, least);
      if (town.isPresent()) {
        boolean several = anotherFollows(text, end, town.get(), scope);
        return town.map(commune -> new Mention(commune, several));
      }
    }
    return Optional.empty();
  }

  /** What may be a name at {@code from}, the longest first: "Nantes Vous", "Nantes". */
  private static List<String> names(String text, int from) {
    Matcher name = NAME.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
    if (!name.lookingAt()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    String words = unglued(name.group());
    for (int end = words.length(); end > 1; end = words.lastIndexOf(' ', end - 1)) {
      names.add(words.substring(0, end));
    }
    return names;
  }

  private Optional<Commune> town(String name, String text, int end, Scope scope, int least) {
    return department(text, end)
        .flatMap(department -> coded(name, department, scope))
        .or(() -> known(name, scope, least));
  }

  /** The département that stands behind a name: {@code Labège (31)}, {@code Gramat 46500}. */
  Optional<String> department(String text, int end) {
    Matcher code = CODE.matcher(text).region(end, Math.min(text.length(), end + 14));
    if (!code.lookingAt()) {
      return Optional.empty();
    }
    String digits = code.group(1);
    return digits.length() == 5
        ? geography.departmentOf(digits)
        : Optional.of(digits).filter(geography::isDepartment);
  }

  /** The commune of that name in a département; the name may be of a village. */
  Optional<Commune> coded(String name, String department, Scope scope) {
    return Folding.key(name).length() < 2
        ? Optional.empty()
        : finder
            .find(name, Scope.department(department))
            .filter(commune -> sameAccents(name, commune.name()))
            .filter(commune -> scope.holds(commune, geography));
  }

  /** The town of that name, if it has at least so many inhabitants and its name means it only. */
  Optional<Commune> known(String name, Scope scope, int least) {
    String key = Folding.key(name);
    if (key.length() < 3 || (least >= LARGE && OTHER_MEANINGS.contains(key))) {
      return Optional.empty();
    }
    return finder
        .find(name, scope)
        .filter(commune -> commune.population() >= least)
        .filter(commune -> sameAccents(name, commune.name()))
        .filter(commune -> scope.holds(commune, geography));
  }

  private boolean anotherFollows(String text, int end, Commune town, Scope scope) {
    Matcher another = ANOTHER.matcher(text).region(end, Math.min(text.length(), end + 8));
    another.useTransparentBounds(true);
    if (!another.lookingAt()) {
      return false;
    }
    return names(text, another.end()).stream()
        .flatMap(name -> known(name, scope, LARGE).stream())
        .anyMatch(other -> !other.equals(town));
  }

  /** An accent may be lost, but none is invented: {@code Maçon} is not Mâcon. */
  private static boolean sameAccents(String name, String official) {
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      boolean accented = c >= 'à' && c <= 'ÿ';
      if (accented && official.indexOf(c) < 0 && official.indexOf(name.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code BobignyDate}: texts that lost their line breaks run on in the next heading. */
  private static String unglued(String words) {
    for (int i = 2; i < words.length(); i++) {
      if (Words.glued(words, i)) {
        return words.substring(0, i);
      }
    }
    return words.strip();
  }
}
