package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Gives the one secret it has, as AWS Secrets Manager does; signatures are not checked. */
final class SecretServer implements AutoCloseable {

  static final String ARN = "arn:aws:secretsmanager:eu-west-3:123456789012:secret:rds!db-1-AbCdEf";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final String secret;

  private SecretServer(HttpServer server, String secret) {
    this.server = server;
    this.secret = secret;
  }

  static SecretServer of(String user, String password) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ObjectNode secret = JSON.createObjectNode().put("username", user).put("password", password);
    SecretServer server = new SecretServer(http, secret.toString());
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String action = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String arn = JSON.readTree(exchange.getRequestBody()).path("SecretId").asText();
    boolean isKnown = "secretsmanager.GetSecretValue".equals(action) && ARN.equals(arn);
    ObjectNode answer = JSON.createObjectNode();
    if (isKnown) {
      answer.put("ARN", ARN).put("SecretString", secret);
    } else {
      answer.put("__type", "ResourceNotFoundException").put("message", "unexpected: " + action);
    }
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(isKnown ? 200 : 400, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
