package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of issues and rejections is what the code says of them, with an example of each that is
 * tried here; {@code -Dgolden.update} writes it anew.
 */
class IssuesPageTest {

  private static final Path PAGE = Path.of("..", "infrastructure", "docs", "issues.md");
  private static final Path MODEL = Path.of("src/main/java/org/jobsanalytics/etl/model");
  private static final Pattern CONSTANT =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+([A-Z_]+)[,\\s]", Pattern.DOTALL);
  private static final int LONGEST_SHOWN = 90;

  private static final String INTRODUCTION =
      """
      # Issues and rejections

      Written from the code by a test, which also tries every example. To change a meaning, change the Javadoc of
      the code; then have the test write this page:

      ```
      mvn test -pl etl -am -Dgolden.update -Dtest=IssuesPageTest -Dsurefire.failIfNoSpecifiedTests=false
      ```

      ## Issues

      Something was lost or doubtful in an offer that is kept all the same. `jobs status RUN` shows how many offers
      of a run had each, `ops.issue_count` keeps it, and `jobs explain OFFER` names the issues of one offer. The last
      column is what the offer's field holds afterwards.

      | Code | Meaning | For example | Then the field |
      |---|---|---|---|
      """;

  private static final String REJECTIONS =
      """

      ## Rejections

      An offer or the rest of a page goes to the quarantine (`jobs quarantine list`); the other offers of the page
      are loaded, and the raw page stays in the lake, from where `jobs quarantine replay` reads it again.

      | Reason | Meaning | For example |
      |---|---|---|
      """;

  static Stream<IssueExample> issues() {
    return IssueExample.ALL.stream();
  }

  static Stream<RejectionExample> rejections() {
    return RejectionExample.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("issues")
  void issueExample_givesRiseToItsIssueOnly(IssueExample example) {
    assertThat(example.codes()).containsExactly(example.code());
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void rejectionExample_isRejectedForItsReasonOnly(RejectionExample example) {
    assertThat(example.reasons()).containsExactly(example.reason());
  }

  @Test
  void everyCode_hasOneExample() {
    assertThat(issues().map(IssueExample::code)).containsExactly(Issue.Code.values());
    assertThat(rejections().map(RejectionExample::reason))
        .containsExactly(Rejection.Reason.values());
  }

  @Test
  void page_isWhatTheCodeSays() throws IOException {
    String actual = page();

    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, actual);
    }
    assertThat(PAGE).exists();
    assertThat(actual)
        .as("write it anew with -Dgolden.update and read the difference")
        .isEqualTo(Files.readString(PAGE));
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    Map<String, String> issues = meanings("Issue.java");
    for (IssueExample example : IssueExample.ALL) {
      row(
          page,
          code(example.code().name()),
          issues.get(example.code().name()),
          code(example.raw()),
          example.field() + ": " + (example.kept().isEmpty() ? "empty" : code(example.kept())));
    }
    page.append(REJECTIONS);
    Map<String, String> reasons = meanings("Rejection.java");
    for (RejectionExample example : RejectionExample.ALL) {
      String name = example.reason().name();
      row(page, code(name), reasons.get(name), code(example.page()));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ").append(String.join(" | ", List.of(cells))).append(" |\n");
  }

  private static String code(String text) {
    String shown =
        text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN).strip() + " …" : text;
    return "`" + shown.replace("|", "\\|") + "`";
  }

  /** The Javadoc of an enum's constants, on one line each. */
  private static Map<String, String> meanings(String file) throws IOException {
    Map<String, String> meanings = new TreeMap<>();
    String code = Files.readString(MODEL.resolve(file));
    Matcher constant = CONSTANT.matcher(code.substring(code.indexOf("public enum")));
    while (constant.find()) {
      String words = constant.group(1).replaceAll("\\s+\\*? ?", " ").strip();
      meanings.put(constant.group(2), words);
    }
    return meanings;
  }
}
