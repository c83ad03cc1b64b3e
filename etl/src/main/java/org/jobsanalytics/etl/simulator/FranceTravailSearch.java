package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Place.Precision;

/**
 * The search of France Travail: 150 offers a page, 3,150 a query.
 *
 * @param from index of the first offer asked for
 * @param to index of the last
 * @param created between these, both included
 */
record FranceTravailSearch(int from, int to, Optional<Span> created) {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,7})-(\\d{1,7})");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  private static final int WIDEST = 150;
  private static final int LAST_START = 3_000;

  /** What is wrong with the question, as the API says it. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  static Answer answer(Question question, View view) {
    try {
      return of(question).page(question, view);
    } catch (Refused e) {
      return Answer.json(
          400, Json.object().put("codeErreur", "ERR_PARAM").put("message", e.getMessage()));
    }
  }

  private static FranceTravailSearch of(Question question) throws Refused {
    Matcher range = RANGE.matcher(question.parameter("range").orElse("0-149"));
    if (!range.matches()) {
      throw new Refused("Format du paramètre « range » incorrect. <entier>-<entier> attendu.");
    }
    int from = Integer.parseInt(range.group(1));
    int to = Integer.parseInt(range.group(2));
    if (from > LAST_START) {
      throw new Refused("La position de début doit être inférieure ou égale à 3000.");
    }
    if (to < from || to - from >= WIDEST || to >= LAST_START + WIDEST) {
      throw new Refused("La plage de résultats demandée est trop importante.");
    }
    if (question.parameter("commune").filter(code -> !code.matches("[0-9AB,]+")).isPresent()) {
      throw new Refused("Valeur du paramètre « commune » incorrecte.");
    }
    return new FranceTravailSearch(from, to, created(question));
  }

  private static Optional<Span> created(Question question) throws Refused {
    Optional<String> min = question.parameter("minCreationDate");
    Optional<String> max = question.parameter("maxCreationDate");
    if (min.isEmpty() && max.isEmpty()) {
      return Optional.empty();
    }
    if (min.isEmpty() || max.isEmpty()) {
      throw new Refused("Les paramètres minCreationDate et maxCreationDate vont ensemble.");
    }
    Span span = new Span(time(min.get()), time(max.get()));
    if (span.to().isBefore(span.from())) {
      throw new Refused("minCreationDate doit précéder maxCreationDate.");
    }
    return Optional.of(span);
  }

  private static Instant time(String words) throws Refused {
    try {
      if (TIME.matcher(words).matches()) {
        return Instant.parse(words);
      }
    } catch (DateTimeException e) {
      // February 30: refused below, as any other word.
    }
    throw new Refused("Format de date incorrect : yyyy-MM-dd'T'HH:mm:ss'Z' attendu.");
  }

  private Answer page(Question question, View view) {
    List<Ad> found = view.ads().stream().filter(ad -> matches(ad, question)).toList();
    if (!question.parameter("sort").orElse("0").equals("1")) {
      // By relevance, which is no order that one could tell.
      found = found.stream().sorted(Comparator.comparing(ad -> ad.id().hashCode())).toList();
    }
    int total = found.size();
    if (from >= total) {
      return Answer.empty(204).with("Content-Range", "offres */" + total);
    }
    int end = Math.min(to + 1, total);
    ArrayNode offers = Json.array();
    found.subList(from, end).forEach(ad -> offers.add(FranceTravailOffer.of(ad)));
    int status = from == 0 && end == total ? 200 : 206;
    return Answer.json(status, Json.object().set("resultats", offers))
        .with("Content-Range", "offres " + from + "-" + (end - 1) + "/" + total)
        .with("Accept-Range", "offres " + WIDEST);
  }

  private boolean matches(Ad ad, Question question) {
    Town town = ad.vacancy().town();
    return created.filter(span -> !within(span, ad.published())).isEmpty()
        && listed(question, "codeROME", ad.vacancy().occupation().rome())
        && (question.parameter("departement").isEmpty()
            || (placed(ad) && listed(question, "departement", town.department())))
        && (question.parameter("commune").isEmpty()
            || (ad.wording().precision() == Precision.COMMUNE
                && listed(question, "commune", town.code())));
  }

  private static boolean within(Span span, Instant instant) {
    return !instant.isBefore(span.from()) && !instant.isAfter(span.to());
  }

  /** An ad that says "France" is found in no département. */
  private static boolean placed(Ad ad) {
    Precision precision = ad.wording().precision();
    return precision == Precision.COMMUNE || precision == Precision.DEPARTMENT;
  }

  private static boolean listed(Question question, String parameter, String value) {
    return question
        .parameter(parameter)
        .map(all -> List.of(all.split(",", -1)).contains(value))
        .orElse(true);
  }
}
