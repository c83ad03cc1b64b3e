package org.jobsanalytics.etl.warehouse;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a token as RDS does: a request to {@code rds-db} that was signed, for this host and user,
 * at most 15 minutes ago. The signature is made anew here, from the text of the rule and not by the
 * SDK that made the token. What the caller's policy allows is not checked.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed request</a>
 */
public final class TokenCheck {

  private static final Duration HOLDS = Duration.ofMinutes(15);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final HexFormat HEX = HexFormat.of();

  private final Map<String, String> secrets;
  private final List<String> passed = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param secrets the secret of each access key
   */
  public TokenCheck(Map<String, String> secrets) {
    this.secrets = Map.copyOf(secrets);
  }

  /** The access keys of the tokens that passed, in their order. */
  public List<String> passed() {
    return List.copyOf(passed);
  }

  boolean passes(String token, String user, int port) {
    URI request = URI.create("https://" + token);
    Map<String, String> parameters = new TreeMap<>();
    for (String parameter : request.getRawQuery().split("&", -1)) {
      parameters.put(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
    }
    String signature = parameters.remove("X-Amz-Signature");
    String[] credential = decoded(parameters, "X-Amz-Credential").split("/", -1);
    Instant signedAt = TIME.parse(decoded(parameters, "X-Amz-Date"), Instant::from);
    boolean passes =
        request.getAuthority().equals("localhost:" + port)
            && parameters.get("Action").equals("connect")
            && decoded(parameters, "DBUser").equals(user)
            && holds(signedAt, Long.parseLong(parameters.get("X-Amz-Expires")))
            && Arrays.asList(credential)
                .subList(2, 5)
                .equals(List.of("eu-west-3", "rds-db", "aws4_request"))
            && secrets.containsKey(credential[0])
            && signature.equals(signature(parameters, credential, request.getAuthority()));
    if (passes) {
      passed.add(credential[0]);
    }
    return passes;
  }

  /** For 15 minutes, or a second less where one began between reading the clock and signing. */
  private static boolean holds(Instant signedAt, long seconds) {
    Duration age = Duration.between(signedAt, Instant.now());
    return seconds >= HOLDS.toSeconds() - 1
        && seconds <= HOLDS.toSeconds()
        && age.abs().toSeconds() < seconds;
  }

  private static String decoded(Map<String, String> parameters, String name) {
    return URLDecoder.decode(parameters.get(name), StandardCharsets.UTF_8);
  }

  private String signature(Map<String, String> parameters, String[] credential, String host) {
    String query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&"));
    String request = String.join("\n", "GET", "/", query, "host:" + host, "", "host", hash(""));
    String scope = String.join("/", Arrays.asList(credential).subList(1, 5));
    String toSign =
        String.join("\n", "AWS4-HMAC-SHA256", parameters.get("X-Amz-Date"), scope, hash(request));
    byte[] key = bytes("AWS4" + secrets.get(credential[0]));
    for (String step : scope.split("/", -1)) {
      key = mac(key, step);
    }
    return HEX.formatHex(mac(key, toSign));
  }

  private static String hash(String text) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
