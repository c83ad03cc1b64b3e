package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever an alarm wakes finds the page that it names, and the page tells of that alarm. */
class RunbooksTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Path RUNBOOKS = REPOSITORY.resolve("infrastructure/runbooks");
  private static final Pattern PAGE = Pattern.compile("infrastructure/runbooks/[a-z-]+\\.md$");

  /** In characters; CloudFormation's documentation of {@code FilterPattern} says so. */
  private static final int LONGEST_PATTERN = 1_024;

  private static final Pattern EVENT = Pattern.compile("\\$\\.eventName = (\\w+)");

  /** Logical id, description. */
  static Stream<Arguments> alarms() {
    return Synthesis.smallest().resources("AWS::CloudWatch::Alarm").entrySet().stream()
        .map(
            alarm ->
                Arguments.of(
                    alarm.getKey().replace("AuditAlarms", ""),
                    alarm.getValue().at("/Properties/AlarmDescription").asText()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alarms")
  void alarm_namesItsRunbook(String alarm, String description) throws IOException {
    String page = only(PAGE, description);

    assertThat(Files.readString(REPOSITORY.resolve(page))).contains("Alarm `" + alarm + "`:");
  }

  @Test
  void eventsOfAnAlarm_areThoseOfItsRunbook() throws IOException {
    assertThat(events("PolicyChanged")).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(eventsTold("policy-changed.md"))
        .containsExactlyInAnyOrderElementsOf(events("PolicyChanged"));
    assertThat(eventsTold("trail-changed.md"))
        .containsExactlyInAnyOrderElementsOf(events("TrailChanged"));
  }

  @Test
  void pattern_isNoLongerThanCloudWatchTakes() {
    assertThat(Synthesis.smallest().resources("AWS::Logs::MetricFilter").values())
        .extracting(one -> one.at("/Properties/FilterPattern").asText().length())
        .isNotEmpty()
        .allMatch(length -> length <= LONGEST_PATTERN);
  }

  @Test
  void hoursOfSilence_areThoseOfTheRunbook() throws IOException {
    JsonNode alarm = resource("AWS::CloudWatch::Alarm", "AuditAlarmsTrailSilent");

    assertThat(alarm.get("Period").asInt()).isEqualTo(3600);
    assertThat(read("trail-silent.md"))
        .contains(alarm.get("EvaluationPeriods").asText() + " hours");
  }

  @Test
  void thresholdsOfTheBudget_areThoseOfTheRunbook() throws IOException {
    String page = read("budget.md");

    List<String> percents =
        resource("AWS::Budgets::Budget", "SpendingAlarmBudget").findValuesAsText("Threshold");

    assertThat(percents).hasSize(2).allMatch(percent -> page.contains(percent + " %"));
  }

  @Test
  void eventsOfTheWarehouse_areThoseOfTheRunbook() throws IOException {
    String page = read("warehouse-event.md");

    List<String> categories =
        Synthesis.smallest().resources("AWS::RDS::EventSubscription").values().stream()
            .flatMap(one -> texts(one.at("/Properties/EventCategories")))
            .distinct()
            .toList();

    assertThat(categories)
        .isNotEmpty()
        .allMatch(category -> page.contains("\n| `" + category + "` |"));
  }

  @Test
  void everyRunbook_isListedAndHasFourParts() throws IOException {
    String list = read("README.md");
    try (Stream<Path> files = Files.list(RUNBOOKS)) {
      List<String> pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .toList();
      assertThat(pages).hasSizeGreaterThanOrEqualTo(8);
      for (String page : pages) {
        assertThat(list).contains("](" + page + ")");
        assertThat(read(page).lines().filter(line -> line.startsWith("## ")))
            .describedAs(page)
            .containsExactly("## Meaning", "## Impact", "## Diagnosis", "## Mitigation");
      }
    }
  }

  private static List<String> events(String alarm) {
    return Synthesis.smallest().resources("AWS::Logs::MetricFilter").values().stream()
        .filter(one -> one.findValue("MetricName").asText().equals(alarm))
        .map(one -> one.at("/Properties/FilterPattern").asText())
        .flatMap(pattern -> EVENT.matcher(pattern).results())
        .map(event -> event.group(1))
        .toList();
  }

  /** The page's longest row of names in backticks. */
  private static List<String> eventsTold(String page) throws IOException {
    String row = only(Pattern.compile("(`[A-Z]\\w+` ?){4,}"), read(page));
    return Pattern.compile("\\w+").matcher(row).results().map(MatchResult::group).toList();
  }

  private static JsonNode resource(String type, String name) {
    return Optional.ofNullable(Synthesis.smallest().resources(type).get(name))
        .orElseThrow(() -> new AssertionError("no " + type + " named " + name))
        .get("Properties");
  }

  private static Stream<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }

  private static String read(String page) throws IOException {
    return Files.readString(RUNBOOKS.resolve(page));
  }

  private static String only(Pattern pattern, String text) {
    List<String> found = pattern.matcher(text).results().map(MatchResult::group).toList();
    assertThat(found).describedAs("%s in %s", pattern, text).hasSize(1);
    return found.get(0);
  }
}
