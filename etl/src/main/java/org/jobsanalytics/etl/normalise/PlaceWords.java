package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.OfferDraft.Location;

/**
 * What a location's words are, before any is looked up.
 *
 * @param names the names to try, from narrow to wide
 * @param department the number of a département beside the name, as it stands
 * @param postalCode of the field, else of the label
 */
record PlaceWords(List<String> names, Optional<String> department, Optional<String> postalCode) {

  // "31 - TOULOUSE", "2A - Ajaccio", "974 - Port", a bare "75"
  private static final Pattern CODED =
      Pattern.compile("^(\\d{2,3}|2[ABab])(?: ?- ?(.*))?$", Pattern.DOTALL);
  // "Paris (75)", "Saint-Denis (974)", "Vienne - 38"; not the arrondissement of "Lyon 03"
  private static final Pattern CODED_BEHIND =
      Pattern.compile(
          "^(.*\\p{L}[.)]?) ?(?:\\( ?| - |, ?)(\\d{2,3}|2[ABab]) ?\\)?$", Pattern.DOTALL);
  private static final Pattern POSTAL_CODE = Pattern.compile("(?<!\\d)(\\d{5})(?!\\d)");
  private static final Pattern BETWEEN_NAMES = Pattern.compile(" ?[,;|>\\n] ?| [-–/] ");
  private static final String SEPARATORS = ",;|>\n-–/";
  private static final String DIGITS = "0123456789";

  private static final int MOST_NAMES = 12;
  private static final int LONGEST_NAME = 200;

  /** A label in parts: the name without its département's number, and that number. */
  private record Label(String name, Optional<String> department) {

    static Label of(String words) {
      // Most labels hold no figures, and need no pattern to tell.
      if (!holdsAnyOf(DIGITS, words)) {
        return new Label(words, Optional.empty());
      }
      Matcher coded = CODED.matcher(words);
      if (coded.matches()) {
        String name = coded.group(2) == null ? "" : coded.group(2);
        return new Label(name, Optional.of(coded.group(1)));
      }
      Matcher behind = CODED_BEHIND.matcher(words);
      return behind.matches()
          ? new Label(behind.group(1), Optional.of(behind.group(2)))
          : new Label(words, Optional.empty());
    }
  }

  static PlaceWords of(Location location) {
    String words = start(location.label());
    Label label = Label.of(words);
    Optional<String> inField = postalCode(start(location.postalCode()));
    return new PlaceWords(
        narrowToWide(location.areas(), label.name()),
        label.department().map(code -> code.toUpperCase(Locale.ROOT)),
        inField.isPresent() ? inField : postalCode(words));
  }

  private static Optional<String> postalCode(String words) {
    if (!holdsAnyOf(DIGITS, words)) {
      return Optional.empty();
    }
    Matcher code = POSTAL_CODE.matcher(words);
    return code.find() ? Optional.of(code.group(1)) : Optional.empty();
  }

  /** The path backwards, or the label if there is none. */
  private static List<String> narrowToWide(List<String> areas, String label) {
    List<String> names = new ArrayList<>();
    for (int i = areas.size() - 1; i >= 0; i--) {
      add(start(areas.get(i)), names);
    }
    if (areas.isEmpty()) {
      addNames(label, names);
    }
    return names;
  }

  private static void addNames(String label, List<String> names) {
    boolean digits = holdsAnyOf(DIGITS, label);
    add(digits ? POSTAL_CODE.matcher(label).replaceAll(" ").strip() : label.strip(), names);
    String parted = digits ? POSTAL_CODE.matcher(label).replaceAll(", ") : label;
    if (!holdsAnyOf(SEPARATORS, parted)) {
      add(parted, names);
      return;
    }
    for (String part : BETWEEN_NAMES.split(parted, -1)) {
      add(part, names);
    }
  }

  private static void add(String name, List<String> names) {
    if (names.size() < MOST_NAMES && !name.isBlank() && !names.contains(name)) {
      names.add(name);
    }
  }

  /** No place has a name longer than this; what is longer is searched no further. */
  private static String start(String words) {
    return words.substring(0, Math.min(words.length(), LONGEST_NAME)).strip();
  }

  private static boolean holdsAnyOf(String characters, String words) {
    for (int i = 0; i < words.length(); i++) {
      if (characters.indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
