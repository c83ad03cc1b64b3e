package org.jobsanalytics.etl.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * AWS on loopback: gives scripted answers by the right that a request needs, and remembers which
 * rights were needed. Which right a request needs is read from the request itself, as AWS does.
 */
public final class AwsServer implements AutoCloseable {

  static final Region REGION = Region.EU_WEST_3;

  private static final Pattern SCOPE =
      Pattern.compile("Credential=[^/]+/\\d+/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request");

  /** S3 has no names of actions in its requests, but parameters. */
  private static final Map<String, String> S3_BY_PARAMETER =
      Map.of(
          "encryption", "s3:GetEncryptionConfiguration",
          "publicAccessBlock", "s3:GetBucketPublicAccessBlock",
          "policy", "s3:GetBucketPolicy",
          "versioning", "s3:GetBucketVersioning",
          "list-type", "s3:ListBucket");

  private final HttpServer server;
  private final Map<String, Deque<Reply>> script = new HashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  /**
   * An answer.
   *
   * @param latin its bytes, each as the character of that number
   */
  private record Reply(int status, String latin) {

    static Reply of(int status, byte[] body) {
      return new Reply(status, new String(body, StandardCharsets.ISO_8859_1));
    }

    byte[] body() {
      return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** What was asked, where, and with which words: parameters of S3, else the body. */
  record Request(String right, String region, String words) {}

  private AwsServer(HttpServer server) {
    this.server = server;
  }

  public static AwsServer start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AwsServer server = new AwsServer(http);
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  Aws aws() {
    return Aws.at(
        endpoint(),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAEXAMPLE", "secret")),
        REGION);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers a request that needs that right; several answers come in turn, the last for ever. */
  public AwsServer answers(String right, byte[] body) {
    return add(right, Reply.of(200, body));
  }

  public AwsServer answers(String right, String body) {
    return answers(right, body.getBytes(StandardCharsets.UTF_8));
  }

  /** What was scripted for that right before is forgotten. */
  public AwsServer answersInstead(String right, String body) {
    script.remove(right);
    return answers(right, body);
  }

  /** Refuses in the form of the service, whatever was scripted before. */
  public AwsServer refuses(String right, int status, String code) {
    script.remove(right);
    String words = "scripted: " + code;
    String body =
        right.startsWith("cloudtrail:")
            ? "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, words)
            : right.startsWith("s3:")
                ? "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, words)
                : right.startsWith("ec2:")
                    ? "<Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors></Response>"
                        .formatted(code, words)
                    : "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                        .formatted(code, words);
    return add(right, Reply.of(status, body.getBytes(StandardCharsets.UTF_8)));
  }

  private AwsServer add(String right, Reply reply) {
    script.computeIfAbsent(right, any -> new ArrayDeque<>()).add(reply);
    return this;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The rights that the requests so far needed. */
  public Set<String> rights() {
    return requests().stream().map(Request::right).collect(Collectors.toCollection(TreeSet::new));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Request request = request(exchange, body);
    requests.add(request);
    Reply reply =
        next(request.right())
            .orElseGet(
                () -> Reply.of(418, ("unexpected: " + request).getBytes(StandardCharsets.UTF_8)));
    try (exchange) {
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  private synchronized Optional<Reply> next(String right) {
    Deque<Reply> replies = script.getOrDefault(right, new ArrayDeque<>());
    return Optional.ofNullable(replies.size() > 1 ? replies.poll() : replies.peek());
  }

  private static Request request(HttpExchange exchange, String body) {
    Matcher scope =
        SCOPE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    if (!scope.find()) {
      throw new IllegalStateException("unsigned request: " + exchange.getRequestURI());
    }
    String service = scope.group("service");
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String right =
        service.equals("s3")
            ? S3_BY_PARAMETER.entrySet().stream()
                .filter(parameter -> query.matches("(.*&)?" + parameter.getKey() + "(=.*|&.*|)"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("s3:" + exchange.getRequestMethod().replace("GET", "GetObject"))
            : service + ":" + action(exchange, body);
    String words = service.equals("s3") ? exchange.getRequestURI().getPath() + "?" + query : body;
    return new Request(
        right, scope.group("region"), URLDecoder.decode(words, StandardCharsets.UTF_8));
  }

  private static String action(HttpExchange exchange, String body) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
        .map(target -> target.substring(target.lastIndexOf('.') + 1))
        .orElseGet(() -> body.replaceFirst("(?s).*?\\bAction=(\\w+).*", "$1"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
