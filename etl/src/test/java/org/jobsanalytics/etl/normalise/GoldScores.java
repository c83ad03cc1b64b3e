package org.jobsanalytics.etl.normalise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.Salary;
import org.jobsanalytics.etl.normalise.GoldOffers.Gold;

/** Compares offers with their labels, by the conventions of the gold set. */
final class GoldScores {

  private final Map<String, Score> scores = new LinkedHashMap<>();

  Score score(String label) {
    return scores.computeIfAbsent(label, name -> new Score());
  }

  Set<String> labels() {
    return scores.keySet();
  }

  void add(Gold gold) {
    Offer offer =
        Normaliser.standard()
            .normalise(gold.draft())
            .fold(
                Outcome.Accepted::offer,
                rejected -> {
                  throw new AssertionError(gold.id() + " was rejected: " + rejected);
                });
    technologies(gold, offer.technologies());
    answer(gold, "contract", offer.contract().name());
    answer(gold, "remote", offer.remote().name());
    answer(gold, "department", offer.place().departmentCode().orElse("null"));
    answer(gold, "commune", offer.place().communeName().orElse("null"));
    experience(gold, offer.experienceMinYears());
    salary(gold, offer.salary().filter(s -> s.basis() == Salary.Basis.STATED));
  }

  private static boolean unsure(Gold gold, String label) {
    for (JsonNode name : gold.label().path("unsure")) {
      if (name.asText().equals(label)) {
        return true;
      }
    }
    return false;
  }

  private void answer(Gold gold, String label, String was) {
    if (!unsure(gold, label)) {
      score(label).answer(gold.id(), gold.label().path(label).asText(), was);
    }
  }

  private void technologies(Gold gold, Set<String> found) {
    if (unsure(gold, "technologies")) {
      return;
    }
    Set<String> expected = new TreeSet<>();
    gold.label().path("technologies").forEach(name -> expected.add(name.asText()));
    Score score = score("technologies");
    found.stream().filter(expected::contains).forEach(name -> score.hit());
    found.stream()
        .filter(name -> !expected.contains(name))
        .forEach(name -> score.invented(gold.id(), name));
    expected.stream()
        .filter(name -> !found.contains(name))
        .forEach(name -> score.missed(gold.id(), name));
  }

  private void experience(Gold gold, Optional<Double> was) {
    if (!unsure(gold, "experience_min_years")) {
      JsonNode years = gold.label().path("experience_min_years");
      Object expected = years.isNull() ? "none" : (Object) years.asDouble();
      score("experience").answer(gold.id(), expected, was.isPresent() ? was.get() : "none");
    }
  }

  private void salary(Gold gold, Optional<Salary> salary) {
    if (unsure(gold, "salary_min_eur_year") || unsure(gold, "salary_max_eur_year")) {
      return;
    }
    Optional<Integer> min = number(gold, "salary_min_eur_year");
    Optional<Integer> max = number(gold, "salary_max_eur_year");
    boolean stated = min.isPresent() || max.isPresent();
    boolean right =
        within(min, salary.flatMap(Salary::minEurPerYear))
            && within(max, salary.flatMap(Salary::maxEurPerYear));
    String expected = min + " " + max;
    score(stated ? "salary if stated" : "salary if none")
        .answer(gold.id(), expected, right ? expected : String.valueOf(salary));
    if (stated && salary.isPresent() && !unsure(gold, "salary_repaired")) {
      score("salary repaired")
          .answer(
              gold.id(), gold.label().path("salary_repaired").asBoolean(), salary.get().repaired());
    }
  }

  private static Optional<Integer> number(Gold gold, String label) {
    JsonNode number = gold.label().path(label);
    return number.isNull() ? Optional.empty() : Optional.of(number.asInt());
  }

  private static boolean within(Optional<Integer> expected, Optional<Integer> was) {
    if (expected.isEmpty() || was.isEmpty()) {
      return expected.isEmpty() && was.isEmpty();
    }
    return Math.abs(expected.get() - was.get()) <= expected.get() / 100.0;
  }
}
