package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.TreeMap;

/** The API "Offres d'emploi v2": search, one offer, the list of occupations. */
record FranceTravailHost(Tokens tokens) implements Host {

  private static final String BASE = "/partenaire/offresdemploi/v2";

  @Override
  public Answer answer(Question question, View view) {
    if (!question.path().startsWith(BASE + "/")) {
      return Answer.notFound();
    }
    if (!tokens.holds(question.authorization(), view.now())) {
      return Answer.empty(401);
    }
    String path = question.path().substring(BASE.length());
    if (path.equals("/offres/search")) {
      return FranceTravailSearch.answer(question, view);
    }
    if (path.equals("/referentiel/metiers")) {
      return occupations();
    }
    if (path.startsWith("/offres/")) {
      return view.ad(path.substring("/offres/".length()))
          .map(ad -> Answer.json(200, FranceTravailOffer.of(ad)))
          .orElse(Answer.empty(204));
    }
    return Answer.notFound();
  }

  private static Answer occupations() {
    Map<String, String> labels = new TreeMap<>();
    Occupation.all().values().forEach(one -> labels.putIfAbsent(one.rome(), one.label()));
    ArrayNode list = Json.array();
    labels.forEach((code, label) -> list.addObject().put("code", code).put("libelle", label));
    return Answer.json(200, list).with("Content-Range", "metiers */" + list.size());
  }
}
