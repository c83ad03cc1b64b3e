package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuarantineCommandIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PAGE =
      """
      {"count": 2, "results": [
        {"id": "11", "title": "Boulanger", "size": 7},
        {"title": "Sans identifiant", "description": "Appeler Mme Exemple au 06 12 34 56 78",
         "company": {"display_name": "mme.exemple@example.org"}}
      ]}
      """;

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void loadAPage() throws IOException {
    jobs = new Jobs(home);
    assertThat(load("page.json", PAGE).exitCode()).isZero();
  }

  private Jobs.Answer load(String name, String page) throws IOException {
    Path file = Files.writeString(home.resolve(name), page);
    return jobs.run("import", "--load", "--source", "adzuna", "" + file);
  }

  @Test
  void list_namesWhatCouldNotBeRead() throws IOException {
    Jobs.Answer answer = jobs.run("quarantine", "list", "--source", "adzuna");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .matches(" *1 +adzuna +\\S+ +OFFER_WITHOUT_ID +0 +expected an id at /id, was MISSING");
    assertThat(jobs.run("quarantine", "list", "--source", "wttj").out())
        .contains("nothing is in the quarantine");
    JsonNode list = JSON.readTree(jobs.run("quarantine", "list", "--json").out());
    assertThat(list.at("/total").asInt()).isEqualTo(1);
    assertThat(list.at("/rows/0/contractVersion").asInt()).isEqualTo(1);
  }

  @Test
  void listLimited_saysHowManyThereAre() throws IOException {
    load("again.json", PAGE.replace("11", "12"));

    Jobs.Answer answer = jobs.run("quarantine", "list", "--limit", "1");

    assertThat(answer.out().lines()).hasSize(3).last().asString().startsWith("1 of 2 rows");
  }

  @Test
  void show_hasAnExcerptWithoutAValueOfAnyone() throws IOException {
    Jobs.Answer answer = jobs.run("quarantine", "show", "1");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out())
        .contains("reason      OFFER_WITHOUT_ID", "part-00001.jsonl.gz:1", "offer       1")
        .contains("{title: STRING, description: STRING, company: {display_name: STRING}}")
        .doesNotContain("Exemple", "06 12", "mme.");
    assertThat(
            JSON.readTree(jobs.run("quarantine", "show", "--json", "1").out()).at("/page").asText())
        .contains("title: STRING");
  }

  @Test
  void showOfACutPage_hasAnExcerptWithoutAValueOfAnyone() throws IOException {
    load("cut.json", PAGE.substring(0, PAGE.indexOf("\"company\"")));

    Jobs.Answer answer = jobs.run("quarantine", "show", "2");

    assertThat(answer.out())
        .contains("reason      PAGE_CUT", "the page itself", "\"title\": STRING")
        .doesNotContain("Exemple", "06 12");
  }

  @Test
  void replay_withTheSameBuild_tellsThatNothingChanged() {
    Jobs.Answer answer = jobs.run("quarantine", "replay");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("adzuna: 1 still cannot be read");
    assertThat(jobs.run("quarantine", "show", "1").out()).contains("read again", "rejected");
    assertThat(jobs.run("quarantine", "replay", "--source", "wttj").out())
        .contains("nothing to read again");
    assertThat(jobs.run("verify").exitCode()).isZero();
  }

  @Test
  void replay_ofAPartThatIsGone_endsWithThree() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("data/lake"))) {
      Files.delete(files.filter(file -> file.toString().endsWith(".gz")).findFirst().get());
    }

    Jobs.Answer answer = jobs.run("quarantine", "replay");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out()).contains("adzuna: 1 cannot be had from the lake");
    assertThat(answer.err()).contains("not read again: lake: expected an object at");
    assertThat(jobs.run("quarantine", "show", "1").out()).contains("cannot be had: lake: ");
  }

  @Test
  void export_writesAJsonALine() throws IOException {
    Path file = home.resolve("quarantine.jsonl");

    Jobs.Answer answer = jobs.run("quarantine", "export", "" + file);

    assertThat(answer.out()).contains("1 rows written");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(1);
    assertThat(JSON.readTree(lines.get(0)).at("/offset").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list --source adzna",
        "list --reason NONE",
        "list --run yesterday",
        "show 99",
        "show one",
        "replay --source adzna",
        "export",
        ""
      })
  void wrongArguments_areRefusedInASentence(String arguments) {
    Jobs.Answer answer = jobs.run(("quarantine " + arguments).strip().split(" ", -1));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err().lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "replay", "export"})
  void help_hasAnExample(String command) {
    assertThat(jobs.run("quarantine", command, "--help").out())
        .contains("Example: jobs quarantine " + command, "--json");
  }

  @Test
  void fieldThatIsInNoContract_isToldInOneLineOfTheSummary() throws IOException {
    Jobs.Answer answer = load("more.json", PAGE.replace("\"title\"", "\"age\": 3, \"title\""));

    assertThat(answer.out().lines())
        .filteredOn(line -> line.contains("in contract"))
        .singleElement()
        .asString()
        .matches(
            "adzuna, run \\S+: 2 fields not in contract 1:"
                + " /age NUMBER \\(1 offer\\), /size NUMBER \\(1 offer\\)");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void warning_endsWithThreeOnlyIfThatIsAskedFor() throws IOException {
    String page =
        IntStream.range(0, 30)
            .mapToObj(number -> number < 20 ? "{\"id\": \"%d\", \"title\": \"A\"}" : "{\"b\": %d}")
            .map(offer -> offer.formatted(offer.length()))
            .collect(Collectors.joining(",", "{\"results\": [", "]}"));
    Jobs.Answer lenient = load("bad.json", page);
    Path file = home.resolve("bad.json");

    Jobs.Answer strict =
        jobs.run("import", "--load", "--strict", "--json", "--source", "adzuna", "" + file);

    assertThat(lenient.exitCode()).isZero();
    assertThat(lenient.out())
        .contains("warning: adzuna: QUARANTINED: 10 of 30 offers were quarantined, 33 %");
    assertThat(strict.exitCode()).isEqualTo(3);
    assertThat(JSON.readTree(strict.out()).at("/warnings/0/rule").asText())
        .isEqualTo("QUARANTINED");
  }
}
