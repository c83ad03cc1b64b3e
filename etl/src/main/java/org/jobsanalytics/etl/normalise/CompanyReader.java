package org.jobsanalytics.etl.normalise;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Issue;

/** Reads the company, and makes the key under which its spellings meet. */
final class CompanyReader {

  // "CGI SAS", "SARL PROXIEL"; dotted ones are words of one letter in a key.
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "sa", "sas", "sasu", "sarl", "eurl", "sca", "scop", "snc", "se", "gie", "gmbh", "ag",
          "ltd", "limited", "inc", "llc", "plc", "corp", "bv", "nv", "spa", "srl");
  private static final List<String> DOTTED_FORMS = List.of(" s a r l", " s a s", " s a", " s e");
  private static final Set<String> GROUPS = Set.of("group", "groupe", "holding");
  // "Banque de France" is not the French branch of a "Banque de".
  private static final Set<String> PREPOSITIONS = Set.of("de", "en", "d", "du", "des", "la", "l");

  private static final Map<String, String> ALIASES =
      Table.rows("company-aliases.tsv", 2).stream()
          .collect(toUnmodifiableMap(row -> row[0], row -> row[1]));
  private static final CompanyKinds KINDS = new CompanyKinds();

  private CompanyReader() {}

  /** {@code name} is clean and without personal data; a placeholder is no company. */
  static Optional<Company> read(String name, Findings findings) {
    String key = canonical(Folding.key(name));
    return switch (KINDS.of(key)) {
      case ABSENT -> Optional.empty();
      case ANONYMOUS -> {
        findings.add(Issue.Code.COMPANY_ANONYMOUS, name);
        yield Optional.empty();
      }
      case AGENCY -> Optional.of(new Company(key, name, true));
      case EMPLOYER -> Optional.of(new Company(key, name, false));
    };
  }

  /** What goes is taken off one word at a time, so that a name of its own is met on the way. */
  private static String canonical(String key) {
    String rest = key;
    while (!ALIASES.containsKey(rest)) {
      String shorter = shorter(rest);
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return ALIASES.get(rest);
  }

  private static String shorter(String key) {
    for (String form : DOTTED_FORMS) {
      if (key.endsWith(form)) {
        return key.substring(0, key.length() - form.length());
      }
    }
    int last = key.lastIndexOf(' ');
    if (last < 0) {
      return key;
    }
    if (comesAndGoes(key.substring(last + 1)) || isBranch(key, last)) {
      return key.substring(0, last);
    }
    int first = key.indexOf(' ');
    return comesAndGoes(key.substring(0, first)) ? key.substring(first + 1) : key;
  }

  private static boolean comesAndGoes(String word) {
    return LEGAL_FORMS.contains(word) || GROUPS.contains(word);
  }

  /** "CGI France", of CGI. */
  private static boolean isBranch(String key, int last) {
    String before = key.substring(key.lastIndexOf(' ', last - 1) + 1, last);
    return key.substring(last + 1).equals("france") && !PREPOSITIONS.contains(before);
  }
}
