package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the town that a title or text plainly names as the place of work. */
final class PlaceInText {

  private static final int LEAST_INHABITANTS = 20_000;
  private static final Pattern BETWEEN_PARTS = Pattern.compile(" ?[,;|()\\[\\]/] ?| [-–—] | à ");
  // "Poste basé à Nantes", "Localisation : Lyon 3e", "Lieu de travail : 33000 Bordeaux"
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:(?i:(?:poste|mission|bureaux?|agence|équipe|site) (?:est |sont )?(?:basée?s?|située?s?|localisée?s?)"
              + "|poste à pourvoir|poste (?:basé|situé)|basée? |située? )"
              + "(?i: ?(?:à|au coeur de|sur|en plein coeur de|dans le centre de|proche de))"
              + "|(?i:localisation|lieu|lieu de travail|lieu de mission|lieu du poste|localisation du poste|ville|location|based in|located in)"
              + " ?:? )"
              + " ?(?:\\d{5} )?(\\p{Lu}[\\p{L}'’-]{1,40}(?: (?:sur|en|lès|de|la|le|les|du|d'\\p{L}+|\\p{Lu}[\\p{L}'’-]{1,30})){0,4})");

  private static final Pattern IN =
      Pattern.compile(
          "\\b(?:[àÀA]|[Aa]gence(?: [\\p{L}&]{2,20})?(?: de)?|in|In) "
              + "(\\p{Lu}[\\p{L}'’-]{2,40}(?: (?:sur|en|lès|de|la|le|les|du|\\p{Lu}[\\p{L}'’-]{1,30})){0,4})",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final int MOST_MENTIONS = 20;

  private final Geography geography;
  private final CommuneFinder finder;

  PlaceInText(Geography geography, CommuneFinder finder) {
    this.geography = geography;
    this.finder = finder;
  }

  /** Only larger towns count: a village's name is too often a word or a person's name. */
  Optional<Commune> find(Texts texts, Scope scope) {
    return inTitle(texts.title(), scope)
        .or(() -> said(texts.description(), scope))
        .or(() -> repeated(texts.description(), scope));
  }

  private Optional<Commune> inTitle(String title, Scope scope) {
    String[] parts = BETWEEN_PARTS.split(title, -1);
    // The place is said last.
    for (int i = parts.length - 1; i >= 0; i--) {
      Optional<Commune> town = town(parts[i], scope);
      if (town.isPresent()) {
        return town;
      }
    }
    return Optional.empty();
  }

  private Optional<Commune> said(String description, Scope scope) {
    Matcher said = SAID.matcher(description);
    while (said.find()) {
      Optional<Commune> town = townAtStartOf(said.group(1), scope);
      if (town.isPresent()) {
        return town;
      }
    }
    return Optional.empty();
  }

  /**
   * The one town that work is said to be in again and again; a text of many sites names several.
   */
  private Optional<Commune> repeated(String description, Scope scope) {
    List<Commune> towns = new ArrayList<>();
    Matcher in = IN.matcher(description);
    while (in.find() && towns.size() < MOST_MENTIONS) {
      townAtStartOf(in.group(1), scope).ifPresent(towns::add);
    }
    boolean one = towns.size() > 1 && towns.stream().distinct().count() == 1;
    return one ? Optional.of(towns.get(0)) : Optional.empty();
  }

  /** "Nantes Vous rejoignez": the name may run into the next words. */
  private Optional<Commune> townAtStartOf(String words, Scope scope) {
    for (int end = words.length(); end > 1; end = words.lastIndexOf(' ', end - 1)) {
      Optional<Commune> town = town(words.substring(0, end), scope);
      if (town.isPresent()) {
        return town;
      }
    }
    return Optional.empty();
  }

  private Optional<Commune> town(String words, Scope scope) {
    String key = Folding.key(words);
    if (key.length() < 3 || key.length() > 60 || !Character.isUpperCase(words.strip().charAt(0))) {
      return Optional.empty();
    }
    return finder
        .find(words, scope)
        .filter(commune -> commune.population() >= LEAST_INHABITANTS)
        .filter(commune -> scope.holds(commune, geography));
  }
}
