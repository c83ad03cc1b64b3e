package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Whether a bucket's policy refuses everybody who comes without TLS, or with one before 1.2. It
 * takes two statements: a call without TLS has no version that could be too low.
 */
record TlsPolicy(String bucket) {

  private static final double LOWEST = 1.2;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Finding examine(String check, String policy) {
    JsonNode statements;
    try {
      statements = JSON.readTree(policy).path("Statement");
    } catch (JsonProcessingException e) {
      return Finding.cannotTell(check, "expected a policy in JSON, was something else", "");
    }
    boolean refusesPlain =
        any(statements, "Bool", "aws:SecureTransport", value -> value.asText().equals("false"));
    boolean refusesOld =
        any(statements, "NumericLessThan", "s3:TlsVersion", value -> value.asDouble(0) >= LOWEST);
    String missing =
        (refusesPlain ? "" : "calls without TLS are not refused")
            + (refusesPlain || refusesOld ? "" : ", ")
            + (refusesOld ? "" : "TLS before 1.2 is not refused");
    return Finding.of(
        check, missing.isEmpty(), "refuses all before TLS 1.2", missing, Question.MEND);
  }

  private boolean any(
      JsonNode statements, String operator, String key, Predicate<JsonNode> isStrict) {
    Iterable<JsonNode> all = statements.isArray() ? statements : Set.of(statements);
    return StreamSupport.stream(all.spliterator(), false)
        .filter(this::refusesEverybodyEverything)
        .map(statement -> statement.path("Condition"))
        // Any further condition would let somebody through.
        .filter(condition -> condition.size() == 1 && condition.path(operator).size() == 1)
        .map(condition -> condition.path(operator).path(key))
        .anyMatch(value -> isStrict.test(value.isArray() ? value.path(0) : value));
  }

  private boolean refusesEverybodyEverything(JsonNode statement) {
    JsonNode principal = statement.path("Principal");
    Set<String> resources = texts(statement.path("Resource"));
    return statement.path("Effect").asText().equals("Deny")
        && (texts(principal).contains("*") || texts(principal.path("AWS")).contains("*"))
        && (texts(statement.path("Action")).contains("s3:*")
            || texts(statement.path("Action")).contains("*"))
        && resources.stream().anyMatch(one -> one.endsWith(":::" + bucket))
        && resources.stream().anyMatch(one -> one.endsWith(":::" + bucket + "/*"));
  }

  private static Set<String> texts(JsonNode oneOrMore) {
    Set<String> texts = new HashSet<>();
    if (oneOrMore.isTextual()) {
      texts.add(oneOrMore.asText());
    }
    if (oneOrMore.isArray()) {
      oneOrMore.forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }
}
