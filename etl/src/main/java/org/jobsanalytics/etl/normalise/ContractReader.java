package org.jobsanalytics.etl.normalise;

import static org.jobsanalytics.etl.model.Contract.ALTERNANCE;
import static org.jobsanalytics.etl.model.Contract.CDD;
import static org.jobsanalytics.etl.model.Contract.CDI;
import static org.jobsanalytics.etl.model.Contract.UNKNOWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Issue;

/**
 * Reads the kind of contract: the source's field, else the title, else the text. A work-study
 * contract is by law a CDD or CDI as well, so {@code ALTERNANCE} in field or title outranks those.
 */
final class ContractReader {

  private static final Pattern VOLUNTEER_ABROAD = Pattern.compile("(?<!\\p{L})VIE(?!\\p{L})");

  private final Phrases<Contract> entries = new Phrases<>();
  private final Phrases<Contract> words = new Phrases<>();
  private final Phrases<Contract> sentences = new Phrases<>();
  private final Phrases<Contract> weak = new Phrases<>();

  ContractReader() {
    for (String[] row : Table.rows("contracts.tsv", 3)) {
      Contract contract = Contract.valueOf(row[1]);
      switch (row[2]) {
        case "code", "silent" -> entries.put(row[0], contract);
        case "weak" -> weak.put(row[0], contract);
        case "word" -> words.put(row[0], contract);
        case "sentence" -> {
          words.put(row[0], contract);
          sentences.put(row[0], contract);
        }
        default -> throw new IllegalStateException("contracts.tsv: no such place: " + row[2]);
      }
    }
  }

  Employment read(List<String> field, Texts texts, Findings findings) {
    List<String> keys = keys(field);
    Optional<Contract> stated = ofField(keys, findings);
    Optional<Contract> titled = first(words, titleKey(texts));
    if (stated.isPresent()) {
      boolean workStudy = titled.filter(c -> c == ALTERNANCE).isPresent();
      boolean outranked = workStudy && (stated.get() == CDD || stated.get() == CDI);
      return new Employment(outranked ? ALTERNANCE : stated.get(), !outranked);
    }
    return new Employment(unstated(titled, keys, texts), false);
  }

  /** "VIE" is a contract, unless all the title is in capitals; "auxiliaire de vie" is an ad. */
  private static String titleKey(Texts texts) {
    String title = texts.title();
    boolean named = title.contains("VIE");
    return named && title.chars().anyMatch(Character::isLowerCase)
        ? Folding.key(VOLUNTEER_ABROAD.matcher(title).replaceAll("V.I.E"))
        : texts.titleKey();
  }

  private Contract unstated(Optional<Contract> titled, List<String> keys, Texts texts) {
    return titled
        .or(() -> only(sentences, texts.descriptionKey()))
        .or(() -> keys.stream().flatMap(key -> weak.whole(key).stream()).findFirst())
        .orElse(UNKNOWN);
  }

  private static List<String> keys(List<String> field) {
    List<String> keys = new ArrayList<>();
    for (String entry : field) {
      for (String part : entry.split("\\|", -1)) {
        keys.add(Folding.key(part));
      }
    }
    keys.removeIf(String::isEmpty);
    return keys;
  }

  private Optional<Contract> ofField(List<String> keys, Findings findings) {
    Contract first = UNKNOWN;
    boolean understood = keys.isEmpty();
    for (String key : keys) {
      Optional<Contract> contract = entries.whole(key).or(() -> first(words, key));
      if (contract.isPresent() && contract.get() == ALTERNANCE) {
        return contract;
      }
      understood |= contract.isPresent() || weak.whole(key).isPresent();
      first = first == UNKNOWN ? contract.orElse(UNKNOWN) : first;
    }
    if (!understood) {
      findings.add(Issue.Code.CONTRACT_UNKNOWN, String.join(" | ", keys));
    }
    return Optional.of(first).filter(contract -> contract != UNKNOWN);
  }

  /** The first kind named; but work-study wins over the CDD or CDI it is written in. */
  private static Optional<Contract> first(Phrases<Contract> phrases, String key) {
    List<Contract> found = new ArrayList<>();
    phrases.in(key, (phrase, contract) -> found.add(contract));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(found.contains(ALTERNANCE) ? ALTERNANCE : found.get(0));
  }

  /**
   * The kind a text names if it names one only: a text that names several speaks of the company.
   */
  private static Optional<Contract> only(Phrases<Contract> phrases, String key) {
    Set<Contract> found = EnumSet.noneOf(Contract.class);
    phrases.in(key, (phrase, contract) -> found.add(contract));
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
