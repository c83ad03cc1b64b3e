package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.model.Company;

/** Reads the company, and makes the key under which its spellings meet. */
final class CompanyReader {

  // Legal forms, and words that come and go: "CGI", "CGI France", "Groupe CGI", "CGI SAS".
  private static final Set<String> LEFT_OUT =
      Set.of(
          "sa", "sas", "sasu", "sarl", "eurl", "sca", "scop", "snc", "se", "gie", "gmbh", "ag",
          "ltd", "limited", "inc", "llc", "plc", "corp", "bv", "nv", "spa", "srl", "group",
          "groupe", "france", "holding");
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "",
          "non renseigne",
          "non communique",
          "nc",
          "n c",
          "na",
          "n a",
          "confidentiel",
          "confidential",
          "anonyme",
          "entreprise confidentielle",
          "societe confidentielle",
          "entreprise anonyme",
          "entreprise non renseignee",
          "inconnu",
          "unknown",
          "none",
          "null",
          "undefined",
          "particulier",
          "employeur",
          "aucun",
          "company",
          "entreprise");

  private CompanyReader() {}

  /** {@code name} is clean and without personal data; a placeholder is no company. */
  static Optional<Company> read(String name) {
    String key = Folding.key(name);
    return PLACEHOLDERS.contains(key)
        ? Optional.empty()
        : Optional.of(new Company(essential(key), name));
  }

  private static String essential(String key) {
    List<String> words = List.of(key.split(" ", -1));
    String kept =
        words.stream().filter(word -> !LEFT_OUT.contains(word)).collect(Collectors.joining(" "));
    return kept.isEmpty() ? key : kept;
  }
}
