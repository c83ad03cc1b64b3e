package org.jobsanalytics.etl.extract.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;

/** Searches made-up offers as France Travail's API does, its ceiling of 3,150 included. */
final class FakeFranceTravail {

  static final String TOKENS =
      "http://tokens.test/connexion/oauth2/access_token?realm=%2Fpartenaire";
  static final Map<String, String> SETTINGS =
      Map.of(
          "address", "http://api.test",
          "token-address", "http://tokens.test/",
          "client-id", "my-client-id",
          "client-secret", "my-client-secret");

  record Offer(String id, Instant created, String department, String romeCode) {}

  final FakeHttp http = new FakeHttp();
  final List<Offer> offers = new ArrayList<>();
  private int tokens;
  private Instant tokenEnds = Instant.MIN;

  FakeFranceTravail() {
    http.on(TOKENS, this::token).otherwise(this::search);
    http.ok(
        "http://api.test/partenaire/offresdemploi/v2/referentiel/metiers",
        """
        [{"code": "M1805", "libelle": "Études"}, {"code": "D1102"}, {"code": "oops"}]
        """);
  }

  /** Adds offers that were created at the same time. */
  FakeFranceTravail with(int count, String created, String department, String romeCode) {
    for (int i = 0; i < count; i++) {
      offers.add(new Offer("T" + offers.size(), Instant.parse(created), department, romeCode));
    }
    return this;
  }

  /** Adds offers that were created one a minute from {@code first} on. */
  FakeFranceTravail oneEachMinute(int count, String first) {
    for (int i = 0; i < count; i++) {
      Instant created = Instant.parse(first).plusSeconds(60L * i + 7);
      offers.add(new Offer("T" + offers.size(), created, "75", "M1805"));
    }
    return this;
  }

  void endToken() {
    tokenEnds = Instant.MIN;
  }

  int tokens() {
    return tokens;
  }

  private HttpAnswer token(HttpRequest request) {
    if (!request.form().get("client_secret").equals("my-client-secret")) {
      return http.answer(400, "{\"error\": \"invalid_client\"}");
    }
    tokens++;
    tokenEnds = http.now().plusSeconds(1_499);
    return http.answer(
        200, "{\"expires_in\": 1499, \"access_token\": \"my-token-" + tokens + "\"}");
  }

  private HttpAnswer search(HttpRequest request) {
    String path = "http://api.test/partenaire/offresdemploi/v2/offres/search?";
    if (!request.url().startsWith(path)) {
      throw new AssertionError("unexpected request: " + request.url());
    }
    boolean valid = ("Bearer my-token-" + tokens).equals(request.headers().get("authorization"));
    if (!valid || !http.now().isBefore(tokenEnds)) {
      return http.answer(401, "");
    }
    Map<String, String> query = query(request.url().substring(path.length()));
    Instant min = Instant.parse(query.get("minCreationDate"));
    Instant max = Instant.parse(query.get("maxCreationDate"));
    List<Offer> found =
        offers.stream()
            .filter(offer -> !offer.created().isBefore(min) && !offer.created().isAfter(max))
            .filter(offer -> isOneOf(offer.department(), query.get("departement")))
            .filter(offer -> isOneOf(offer.romeCode(), query.get("codeROME")))
            .toList();
    String[] range = query.get("range").split("-", -1);
    return page(found, Integer.parseInt(range[0]), Integer.parseInt(range[1]));
  }

  private HttpAnswer page(List<Offer> found, int first, int last) {
    if (last - first >= 150 || first > 3_000 || last > 3_149) {
      return http.answer(400, "{\"message\": \"range\"}");
    }
    if (first >= found.size()) {
      return http.answer(204, "");
    }
    List<Offer> shown = found.subList(first, Math.min(last + 1, found.size()));
    String body =
        shown.stream()
            .map(offer -> "{\"id\": \"" + offer.id() + "\", \"dateCreation\": \"" + offer.created())
            .collect(Collectors.joining("\"}, ", "{\"resultats\": [", "\"}]}"));
    int lastShown = first + shown.size() - 1;
    String contentRange = "offres " + first + "-" + lastShown + "/" + found.size();
    return http.answer(
        shown.size() < found.size() ? 206 : 200, body, "content-range", contentRange);
  }

  private static boolean isOneOf(String code, String codes) {
    return codes == null || Arrays.asList(codes.split(",")).contains(code);
  }

  private static Map<String, String> query(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String parameter : query.split("&", -1)) {
      String[] nameAndValue = parameter.split("=", 2);
      parameters.put(nameAndValue[0], nameAndValue[1]);
    }
    return parameters;
  }
}
