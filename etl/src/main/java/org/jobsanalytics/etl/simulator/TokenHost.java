package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** France Travail's server of access tokens (OAuth2 client credentials). */
record TokenHost(Tokens tokens) implements Host {

  static final String CLIENT_ID = "PAR_simulated_client";
  static final String CLIENT_SECRET = "simulated-secret";
  private static final String SCOPE = "api_offresdemploiv2 o2dsoffre";

  @Override
  public Answer answer(Question question, View view) {
    if (!question.path().equals("/connexion/oauth2/access_token")) {
      return Answer.notFound();
    }
    if (!question.method().equals("POST")) {
      return Answer.empty(405);
    }
    if (!question.parameter("realm").orElse("").equals("/partenaire")) {
      return error("invalid_request", "unknown realm");
    }
    if (!"client_credentials".equals(question.form().get("grant_type"))) {
      return error("unsupported_grant_type", "expected client_credentials");
    }
    boolean known =
        CLIENT_ID.equals(question.form().get("client_id"))
            && CLIENT_SECRET.equals(question.form().get("client_secret"));
    if (!known) {
      return error("invalid_client", "Client authentication failed");
    }
    if (!question.form().getOrDefault("scope", "").contains("api_offresdemploiv2")) {
      return error("invalid_scope", "Unknown/invalid scope(s)");
    }
    ObjectNode token = Json.object().put("scope", SCOPE);
    token.put("expires_in", Tokens.LIFETIME.toSeconds()).put("token_type", "Bearer");
    return Answer.json(200, token.put("access_token", tokens.give(view.now())));
  }

  private static Answer error(String code, String description) {
    return Answer.json(400, Json.object().put("error", code).put("error_description", description));
  }
}
