package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;

/**
 * Asks France Travail's API with a token, which it gets by OAuth2 client credentials and renews
 * before it ends. Time is what the answers say, so it stands still between them; a token that ended
 * meanwhile is noticed by its 401.
 */
final class FranceTravailAccess {

  private static final String PATH = "/connexion/oauth2/access_token?realm=%2Fpartenaire";
  private static final String SCOPE = "api_offresdemploiv2 o2dsoffre";
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final int UNAUTHORISED = 401;
  private static final int OK = 200;
  private static final String ADVICE =
      "; check the settings client-id and client-secret (JOBS_FRANCETRAVAIL_CLIENT_ID,"
          + " JOBS_FRANCETRAVAIL_CLIENT_SECRET) and that the application may use the API";

  private final Http http;
  private final SourceSettings settings;
  private final SourceAddress tokenAddress;
  private String token = "";
  private Instant tokenEnds = Instant.MIN;
  private Instant now = Instant.MIN;

  FranceTravailAccess(Http http, SourceSettings settings) {
    this.http = http;
    this.settings = settings;
    this.tokenAddress = FranceTravail.tokenAddress(settings);
  }

  /**
   * Asks for {@code url}.
   *
   * @throws SourceException UNAUTHORISED if a new token does not help either
   */
  HttpAnswer get(String url) {
    HttpAnswer answer = ask(url);
    if (answer.status() == UNAUTHORISED) {
      tokenEnds = Instant.MIN;
      answer = ask(url);
    }
    if (answer.status() == UNAUTHORISED) {
      throw unauthorised("expected a new token to be taken, was status 401");
    }
    return answer;
  }

  private HttpAnswer ask(String url) {
    if (token.isEmpty() || !now.isBefore(tokenEnds)) {
      renew();
    }
    HttpAnswer answer = http.send(HttpRequest.get(url).with("authorization", "Bearer " + token));
    now = later(answer);
    return answer;
  }

  /** A page that is answered from an unfinished run is as old as that run. */
  private Instant later(HttpAnswer answer) {
    return answer.receivedAt().isAfter(now) ? answer.receivedAt() : now;
  }

  private void renew() {
    HttpAnswer answer = http.send(HttpRequest.post(tokenAddress.at(PATH), credentials()));
    now = later(answer);
    if (answer.status() != OK) {
      throw unauthorised("expected a token, was status " + answer.status());
    }
    JsonNode body = parsed(answer.body());
    token = body.path("access_token").asText("");
    long seconds = body.path("expires_in").asLong(0);
    if (token.isBlank()) {
      throw new SourceException(
          FranceTravail.ID, Code.UNEXPECTED_BODY, "expected a token at /access_token, was MISSING");
    }
    tokenEnds = now.plusSeconds(Math.max(1, seconds - Math.min(MARGIN.toSeconds(), seconds / 2)));
  }

  private Map<String, String> credentials() {
    return Map.of(
        "grant_type",
        "client_credentials",
        "client_id",
        secret(FranceTravail.CLIENT_ID),
        "client_secret",
        secret(FranceTravail.CLIENT_SECRET),
        "scope",
        SCOPE);
  }

  private String secret(String name) {
    return settings
        .text(name)
        .orElseThrow(() -> unauthorised("expected the setting " + name + ", was MISSING"));
  }

  /** The body is never shown: it holds the token. */
  private static JsonNode parsed(String body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      // Without the cause, whose message holds an excerpt.
      throw new SourceException(
          FranceTravail.ID, Code.UNEXPECTED_BODY, "expected a token in JSON, was something else");
    }
  }

  private static SourceException unauthorised(String what) {
    return new SourceException(FranceTravail.ID, Code.UNAUTHORISED, what + ADVICE);
  }
}
