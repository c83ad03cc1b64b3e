package org.jobsanalytics.etl.group;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a title says of the work: its words without gender, number, contract and place-holders, the
 * commonest English ones as the French say them. {@code "Administrateur(trice) systèmes (H/F)"} is
 * {@code administrateur, system}.
 *
 * @param words each once, sorted
 * @param generic the title is an occupation's name as the directory has it, "Vendeur / Vendeuse",
 *     in place of the employer's own; it says little
 */
public record TitleWords(List<String> words, boolean generic) {

  // What stands beside the occupation: the gender, what joins words, the kind of contract.
  private static final Set<String> LEFT_OUT =
      Set.of(
          ("h f x m d w n b e s l a y nb trice rice teur eur euse ive ere iere ne se le te de du des la"
                  + " les et ou and or en au aux un une the of for in pour chez avec sur par dan"
                  + " cdi cdd interim it post pourvoir urgent ref all gender hybrid remot"
                  + " teletravail bac an tou france informatiqu informatique inform")
              .split(" ", -1));

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("ingenieur", "engineer"),
          Map.entry("engineering", "engineer"),
          Map.entry("donn", "data"),
          Map.entry("developpeur", "develop"),
          Map.entry("developer", "develop"),
          Map.entry("stagiair", "stag"),
          Map.entry("intern", "stag"),
          Map.entry("internship", "stag"),
          Map.entry("alternant", "alternanc"),
          Map.entry("apprenti", "alternanc"),
          Map.entry("apprentissag", "alternanc"),
          Map.entry("apprenticeship", "alternanc"),
          Map.entry("sr", "senior"),
          Map.entry("experiment", "confirm"),
          Map.entry("manageur", "manager"),
          Map.entry("reseaux", "reseau"));

  public TitleWords {
    words = List.copyOf(words);
  }

  /** Reads a title. */
  public static TitleWords of(String title) {
    Set<String> words = new TreeSet<>();
    for (String word : split(title)) {
      String stem = stem(word);
      if (!stem.isEmpty() && !LEFT_OUT.contains(word) && !LEFT_OUT.contains(stem)) {
        words.add(SAME.getOrDefault(stem, stem));
      }
    }
    return new TitleWords(List.copyOf(words), isGeneric(title));
  }

  /** Reads words as {@link #words} joins them by blanks. */
  public static TitleWords read(String joined, boolean generic) {
    return new TitleWords(joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1)), generic);
  }

  /** The words with a blank between, as {@link #read} takes them. */
  public String joined() {
    return String.join(" ", words);
  }

  /** How many words both have. */
  int common(TitleWords other) {
    if (words.equals(other.words)) {
      return words.size();
    }
    int common = 0;
    for (String word : words) {
      common += other.words.contains(word) ? 1 : 0;
    }
    return common;
  }

  static List<String> split(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      // C++ and C# are words of their own.
      plain.append(letter == '+' || letter == '#' ? letter : WordHashes.fold(letter));
    }
    return List.of(plain.toString().strip().split(" +", -1));
  }

  /** Without the endings of gender and number; numbers go. */
  private static String stem(String word) {
    if (word.chars().noneMatch(Character::isLetter)) {
      return "";
    }
    if (word.length() < 4) {
      return word;
    }
    String stem = word;
    while (stem.length() > 3 && (stem.endsWith("s") || stem.endsWith("e"))) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return withMasculineEnding(stem);
  }

  private static String withMasculineEnding(String stem) {
    if (stem.endsWith("tric")) {
      return stem.substring(0, stem.length() - 3) + "eur";
    }
    if (stem.endsWith("eu")) {
      return stem + "r"; // vendeuse
    }
    return stem.endsWith("enn") ? stem.substring(0, stem.length() - 1) : stem;
  }

  /**
   * Whether the words about a stroke are one in both genders: "Administrateur / Administratrice".
   */
  private static boolean isGeneric(String title) {
    int stroke = title.indexOf(" / ");
    if (stroke < 0) {
      return false;
    }
    List<String> before = split(title.substring(0, stroke));
    String feminine = split(title.substring(stroke + 3)).get(0);
    return stem(feminine).length() > 3
        && before.stream()
            .anyMatch(word -> !word.equals(feminine) && stem(word).equals(stem(feminine)));
  }
}
