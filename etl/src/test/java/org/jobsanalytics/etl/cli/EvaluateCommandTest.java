package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Four invented offers, on whose labels the normaliser is known to be right here and wrong there.
 */
final class EvaluateCommandTest {

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void labelledOffers_areComparedLabelByLabel() throws JsonProcessingException {
    assertThat(evaluate(folder().toString(), "--json")).isZero();

    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.path("offers").asInt()).isEqualTo(4);
    share(json, "/technologies/precision", 4, 4);
    share(json, "/technologies/recall", 4, 5);
    share(json, "/ambiguousTechnologies/recall", 3, 3);
    assertThat(json.at("/technologies/f1").asDouble()).isCloseTo(8 / 9.0, within(1e-9));
    share(json, "/byTechnology/Power BI/recall", 0, 1);
    // The offer without a title is in the quarantine, and so is right in nothing it says.
    share(json, "/labels/contract", 3, 4);
    share(json, "/labels/remote", 3, 3);
    share(json, "/labels/commune", 2, 4);
    share(json, "/labels/experience", 4, 4);
    share(json, "/labels/salary within 1 %", 2, 2);
    // What Adzuna predicts is no statement.
    share(json, "/labels/salary false", 0, 2);
    share(json, "/labels/salary missed", 0, 2);
    share(json, "/labels/salary repaired found", 1, 1);
  }

  private static void share(JsonNode json, String at, int part, int of) {
    assertThat(List.of(json.at(at + "/part").asInt(), json.at(at + "/of").asInt()))
        .as(at)
        .containsExactly(part, of);
  }

  @Test
  void withoutJson_itIsATableWithIntervals() throws IOException {
    assertThat(evaluate(folder().toString())).isZero();

    assertThat(out.toString())
        .startsWith("4 labelled offers")
        .containsPattern("technologies, recall +0\\.800 +0\\.376–0\\.964 +4 +5")
        .containsPattern("technologies, F1 +0\\.889")
        .containsPattern("commune +0\\.500 +0\\.150–0\\.850 +2 +4");
  }

  @Test
  void errorsFile_holdsEachDisagreementWithTheTextAroundIt() throws IOException {
    Path errors = home.resolve("errors.tsv");

    evaluate(folder().toString(), "--errors", errors.toString());

    assertThat(Files.readAllLines(errors)).first().isEqualTo("offer\tlabel\texpected\twas\taround");
    assertThat(Files.readString(errors))
        .contains("b\ttechnology\tPower BI\tnone\t")
        .contains("c\tcommune\tCaen\tnone\tfield: Nulle-Part-les-Inventées … title: Comptable")
        .contains("d\tcontract\tCDI\tUNKNOWN\t");
  }

  @Test
  void halves_areAllOffersOnce() throws JsonProcessingException {
    int even = offers("even");
    int odd = offers("odd");

    assertThat(even + odd).isEqualTo(4);
    assertThat(even).isBetween(1, 3);
  }

  private int offers(String half) throws JsonProcessingException {
    out.getBuffer().setLength(0);
    evaluate(folder().toString(), "--json", "--half", half);
    return JsonMapper.builder().build().readTree(out.toString()).path("offers").asInt();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": "a"}  | {"id": "b", "contract": "CDI", "remote": "NONE"} | labels.jsonl:1: labels the offer b, which is not in offers.jsonl
          {"id": "a"}  | {"id": "a", "contract": "CDX", "remote": "NONE"} | labels.jsonl:1: no such "contract": CDX
          {"id": "a"}  | {"id": "a", "contract": "CDI"}                   | labels.jsonl:1: expected "remote", was missing
          {"id": "a"   | {}                                               | offers.jsonl:1: expected a JSON object
          {"title": 1} | {}                                               | offers.jsonl:1: expected "id", was missing
          []           | {}                                               | offers.jsonl:1: expected a JSON object, was ARRAY
          {"id": "a"}  | {"id": "a", "contract": "CDI", "remote": "NONE", "salary_min_eur_year": "x"} | labels.jsonl:1: expected a number at "salary_min_eur_year", was "x"
          {"id": "a"}  | {"id": "a", "contract": "CDI", "remote": "NONE", "unsure": "x"} | labels.jsonl:1: expected a list at "unsure", was "x"
          """)
  void badLine_isNamed(String offer, String label, String sentence) throws IOException {
    Files.writeString(home.resolve("offers.jsonl"), offer + "\n");
    Files.writeString(home.resolve("labels.jsonl"), label + "\n");

    assertThat(evaluate(home.toString())).isEqualTo(2);

    assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
  }

  @Test
  void missingFile_isNamed() {
    assertThat(evaluate(home.toString())).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("expected a file " + home.resolve("offers.jsonl") + ", was none");
  }

  private int evaluate(String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "evaluate";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return Main.run(
        Map.of("JOBS_HOME", home.toString()),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        line);
  }

  private static Path folder() {
    try {
      return Path.of(EvaluateCommandTest.class.getResource("evaluate").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
