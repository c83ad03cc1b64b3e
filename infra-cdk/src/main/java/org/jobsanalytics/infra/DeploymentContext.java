package org.jobsanalytics.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a {@link Deployment} from the CDK's context ({@code -c name=value} or {@code cdk.json}),
 * and tells all that is missing or wrong at once.
 */
final class DeploymentContext {

  static final String ALLOWED_CIDR = "allowedCidr";
  static final String ENVIRONMENT = "environment";
  static final String MULTI_AZ = "multiAz";
  static final String RETENTION_DAYS = "retentionDays";
  static final String BUDGET_EUR = "budgetEur";
  static final String BUCKET_NAME = "bucketName";
  static final String TRUSTED_PRINCIPAL = "trustedPrincipal";
  static final String ALARM_EMAIL = "alarmEmail";

  private static final Set<String> NAMES =
      Set.of(
          ALLOWED_CIDR,
          ENVIRONMENT,
          MULTI_AZ,
          RETENTION_DAYS,
          BUDGET_EUR,
          BUCKET_NAME,
          TRUSTED_PRINCIPAL,
          ALARM_EMAIL);

  /** The CDK's own: {@code cli-telemetry}, {@code @aws-cdk/…}, {@code aws:cdk:…}. */
  private static final Pattern OF_THE_CDK = Pattern.compile(".*[-@:/].*");

  private static final Pattern ENVIRONMENT_NAME = Pattern.compile("[a-z][a-z0-9-]{0,19}");
  private static final Pattern YES_OR_NO = Pattern.compile("true|false");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  /** S3's own rules, less the dot, which breaks TLS. */
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

  private static final Pattern PRINCIPAL =
      Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:(role|user)/[\\w+=,.@/-]+");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final Map<String, Object> context;
  private final List<String> complaints = new ArrayList<>();

  private DeploymentContext(Map<String, Object> context) {
    this.context = Map.copyOf(context);
  }

  /**
   * @throws DeploymentException with one sentence for each value that is missing or wrong
   */
  static Deployment read(Map<String, Object> context) {
    DeploymentContext reader = new DeploymentContext(context);
    reader.refuseUnknownNames();
    Deployment deployment = reader.deployment();
    if (!reader.complaints.isEmpty()) {
      throw new DeploymentException(reader.complaints);
    }
    return deployment;
  }

  private Deployment deployment() {
    return new Deployment(
        allowedCidr(),
        text(ENVIRONMENT, ENVIRONMENT_NAME, "a short lower-case name such as 'dev'").orElse("dev"),
        text(MULTI_AZ, YES_OR_NO, "'true' or 'false'").map(Boolean::valueOf).orElse(false),
        retentionDays(),
        number(BUDGET_EUR, 1, "whole euros a month, at least 1").orElse(40),
        text(BUCKET_NAME, BUCKET, "3 to 63 lower-case letters, digits and hyphens"),
        text(TRUSTED_PRINCIPAL, PRINCIPAL, "the ARN of an IAM role or user"),
        text(ALARM_EMAIL, EMAIL, "an e-mail address"));
  }

  /** A misspelt name would otherwise leave a default in force without a word. */
  private void refuseUnknownNames() {
    new TreeSet<>(context.keySet())
        .stream()
            .filter(name -> !NAMES.contains(name) && !OF_THE_CDK.matcher(name).matches())
            .forEach(
                name ->
                    complaints.add(
                        "no such setting: " + name + "; known: " + new TreeSet<>(NAMES)));
  }

  private String allowedCidr() {
    Optional<String> given = value(ALLOWED_CIDR);
    if (given.isEmpty()) {
      complaints.add(
          "allowedCidr is missing: the one IPv4 address that may reach the database;"
              + " pass your own, as in '-c allowedCidr=<address>'"
              + " ('curl -4 https://checkip.amazonaws.com' tells it)");
      return "";
    }
    AllowedAddress address = AllowedAddress.of(given.get());
    address.complaint().ifPresent(complaint -> complaints.add("allowedCidr: " + complaint));
    return address.cidr();
  }

  private OptionalInt retentionDays() {
    int least = Deployment.DAYS_TO_INFREQUENT_ACCESS + 1;
    String expected = "whole days, at least " + least + " (left out, raw pages are kept for ever)";
    return number(RETENTION_DAYS, least, expected);
  }

  private OptionalInt number(String name, int least, String expected) {
    Optional<Integer> number = text(name, NUMBER, expected).map(Integer::valueOf);
    if (number.isPresent() && number.get() < least) {
      complain(name, expected, number.get().toString());
    }
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private Optional<String> text(String name, Pattern shape, String expected) {
    Optional<String> given = value(name);
    if (given.isPresent() && !shape.matcher(given.get()).matches()) {
      complain(name, expected, given.get());
      return Optional.empty();
    }
    return given;
  }

  /** From the command line all is text; {@code cdk.json} may hold numbers and booleans. */
  private Optional<String> value(String name) {
    Function<Object, String> text =
        value ->
            value instanceof Double number ? String.valueOf(number.longValue()) : value.toString();
    return Optional.ofNullable(context.get(name)).map(text).filter(value -> !value.isBlank());
  }

  private void complain(String name, String expected, String was) {
    complaints.add(name + ": expected " + expected + ", was '" + was + "'");
  }
}
