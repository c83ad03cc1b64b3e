package org.jobsanalytics.etl.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.normalise.Normaliser;

/** Reads labelled offers one by one, and counts where it comes to the same. */
final class Evaluator {

  private static final double YEARS_ROUNDED = 0.011;
  private static final Retrieval FOUND = new Retrieval(1, 0, 0);
  private static final Retrieval INVENTED = new Retrieval(0, 1, 0);
  private static final Retrieval MISSED = new Retrieval(0, 0, 1);

  private final Normaliser normaliser;
  private final SortedMap<String, Retrieval> byTechnology = new TreeMap<>();
  private final Map<String, Share> shares = new LinkedHashMap<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private int offers;

  Evaluator(Normaliser normaliser) {
    this.normaliser = normaliser;
    // In the order they are shown, also those that no offer gives rise to.
    for (String label : List.of("contract", "remote", "department", "commune", "experience")) {
      shares.put(label, new Share(0, 0));
    }
    for (String label :
        List.of(
            Evaluation.SALARY,
            Evaluation.FALSE_SALARY,
            Evaluation.MISSED_SALARY,
            Evaluation.REPAIRED_SALARY)) {
      shares.put(label, new Share(0, 0));
    }
  }

  Evaluation evaluation() {
    return new Evaluation(offers, byTechnology, shares, disagreements);
  }

  void add(LabelledOffer offer) {
    Optional<Outcome.Accepted> accepted =
        normaliser.normalise(offer.draft()).fold(Optional::of, rejected -> Optional.empty());
    Labels read = accepted.map(one -> Labels.of(one.offer())).orElse(Labels.NONE);
    Surroundings around = new Surroundings(offer.draft(), accepted, normaliser);
    offers++;
    technologies(offer, read, around);
    Labels label = offer.labels();
    same(offer, "contract", label.contract(), read.contract(), around);
    same(offer, "remote", label.remote(), read.remote(), around);
    same(offer, "department", label.department(), read.department(), around);
    same(offer, "commune", label.commune(), read.commune(), around);
    experience(offer, read.experienceMinYears(), around);
    if (offer.isSure("salary_min_eur_year") && offer.isSure("salary_max_eur_year")) {
      salary(offer, read.pay(), around);
    }
  }

  private void same(
      LabelledOffer offer, String label, Object expected, Object was, Surroundings around) {
    if (offer.isSure(label)) {
      count(label, expected.equals(was));
      if (!expected.equals(was)) {
        differ(offer, label, word(expected), word(was), around);
      }
    }
  }

  private void experience(LabelledOffer offer, Optional<Double> was, Surroundings around) {
    if (!offer.isSure("experience_min_years")) {
      return;
    }
    Optional<Double> expected = offer.labels().experienceMinYears();
    // 5 months are 0.42 years here and may be 0.4167 there.
    boolean right = Math.abs(expected.orElse(-1.0) - was.orElse(-1.0)) < YEARS_ROUNDED;
    count("experience", right);
    if (!right) {
      differ(offer, "experience", word(expected), word(was), around);
    }
  }

  private void technologies(LabelledOffer offer, Labels read, Surroundings around) {
    if (!offer.isSure("technologies")) {
      return;
    }
    Set<String> expected = offer.labels().technologies();
    Set<String> all = new TreeSet<>(expected);
    all.addAll(read.technologies());
    for (String name : all) {
      boolean there = expected.contains(name);
      boolean found = read.technologies().contains(name);
      byTechnology.merge(name, there && found ? FOUND : found ? INVENTED : MISSED, Retrieval::plus);
      if (there != found) {
        String said = around.technology(name);
        disagreements.add(
            new Disagreement(
                offer.id(), "technology", there ? name : "none", found ? name : "none", said));
      }
    }
  }

  private void salary(LabelledOffer offer, Labels.Pay was, Surroundings around) {
    Labels.Pay expected = offer.labels().pay();
    if (!expected.isStated()) {
      count(Evaluation.FALSE_SALARY, was.isStated());
    } else {
      count(Evaluation.SALARY, expected.isNear(was));
      count(Evaluation.MISSED_SALARY, !was.isStated());
    }
    if (expected.repaired() && offer.isSure("salary_repaired")) {
      count(Evaluation.REPAIRED_SALARY, was.repaired());
    }
    if (!expected.isNear(was) || expected.repaired() != was.repaired()) {
      differ(offer, "salary", expected.toString(), was.toString(), around);
    }
  }

  private void count(String label, boolean one) {
    shares.computeIfPresent(
        label, (name, share) -> new Share(share.part() + (one ? 1 : 0), share.whole() + 1));
  }

  private void differ(
      LabelledOffer offer, String label, String expected, String was, Surroundings around) {
    disagreements.add(new Disagreement(offer.id(), label, expected, was, around.label(label)));
  }

  private static String word(Object label) {
    return label instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse("none")
        : label.toString();
  }
}
