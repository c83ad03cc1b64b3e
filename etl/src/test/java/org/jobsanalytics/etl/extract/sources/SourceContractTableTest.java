package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.Rejection.Reason;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each source's table of fields does to its offers. */
final class SourceContractTableTest {

  /** A page of each source whose first offer is whole, and where that stands. */
  private static final String PAGES =
      """
      adzuna          | page.json    | /results/0
      francetravail   | page.json    | /resultats/0
      greenhouse      | board.json   | /jobs/0
      lever           | board.json   | /0
      smartrecruiters | posting.json | ''
      """;

  static List<JobSource> sources() {
    return Sources.all();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void source_listed_hasAContract(JobSource source) {
    assertThat(source.contractVersion()).isPositive();
    assertThat(SourceContract.of(source.id().value()).version())
        .isEqualTo(source.contractVersion());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = PAGES)
  void requiredField_missing_quarantinesTheOffer(String source, String file, String pointer)
      throws IOException {
    List<ContractField> required =
        SourceContract.of(source).strict().stream()
            .filter(field -> field.rule() == ContractField.Rule.REQUIRED)
            .toList();
    int before = rejections(source, page(source, file)).size();

    assertThat(required).hasSize(2);
    for (ContractField field : required) {
      JsonNode page = page(source, file);
      holder(page.at(pointer), field.pointer()).remove(last(field.pointer()));

      assertThat(rejections(source, page)).as(field.pointer()).hasSize(before + 1);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = PAGES)
  void strictFieldOfAnotherType_quarantinesTheOffer(String source, String file, String pointer)
      throws IOException {
    int before = rejections(source, page(source, file)).size();

    for (ContractField field : SourceContract.of(source).strict()) {
      JsonNode page = page(source, file);
      holder(page.at(pointer), field.pointer()).put(last(field.pointer()), true);

      assertThat(rejections(source, page))
          .as(field.pointer())
          .hasSize(before + 1)
          .anySatisfy(
              rejection -> {
                assertThat(rejection.reason()).isEqualTo(Reason.OFFER_FIELD_TYPE);
                assertThat(rejection.detail()).endsWith(" at " + field.pointer() + ", was BOOLEAN");
              });
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = PAGES)
  void unknownField_isNotedAndHarmsNothing(String source, String file, String pointer)
      throws IOException {
    JsonNode page = page(source, file);
    ((ObjectNode) page.at(pointer)).put("neverHeardOf", 7).putNull("absent");

    List<Reading> readings = read(source, page);

    assertThat(Pages.drafts(readings)).isEqualTo(Pages.drafts(read(source, page(source, file))));
    assertThat(((Reading.Found) readings.get(0)).unknown())
        .extracting(field -> field.path() + " " + field.type())
        .containsExactly("/neverHeardOf NUMBER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /company/display_name   | adzuna        | {"id": "1", "title": "A", "company": {"display_name": 7}} | NUMBER
      /company/size           | adzuna        | {"id": "1", "title": "A", "company": {"size": "big"}}     | STRING
      /company                | adzuna        | {"id": "1", "title": "A", "company": "big"}               | STRING
      /adref                  | adzuna        | {"id": "1", "title": "A", "adref": {"a": 1}}              | OBJECT
      """)
  void fieldThatIsNotAsTheContractSays_isNamed(
      String path, String source, String offer, String type) {
    List<Reading> readings =
        Sources.byName(source)
            .read(Pages.of(Sources.byName(source), "{\"results\": [" + offer + "]}"))
            .toList();

    assertThat(((Reading.Found) readings.get(0)).unknown())
        .extracting(field -> field.path() + " " + field.type())
        .containsExactly(path + " " + type);
  }

  @ParameterizedTest
  @CsvSource({"jobposting, 0", "wttj, 1"})
  void jobPosting_schemaOrgsOwnWordsAreKnown(String source, int unknown) throws IOException {
    JsonNode posting =
        Json.MAPPER.readTree(
            "{\"@type\": \"JobPosting\", \"title\": \"A\", \"jobBenefits\": \"pain\"}");

    assertThat(SourceContract.of(source).unknown(posting)).hasSize(unknown);
    assertThat(SourceContract.of(source).unknown(((ObjectNode) posting).put("levain", 1)))
        .hasSize(unknown + 1);
  }

  private static List<Rejection> rejections(String source, JsonNode page) throws IOException {
    List<Rejection> rejections = new ArrayList<>();
    for (Reading reading : read(source, page)) {
      if (reading instanceof Reading.UnreadableOffer unreadable) {
        rejections.add(unreadable.rejection());
      }
      if (reading instanceof Reading.Found found
          && Normaliser.standard().normalise(found.draft()) instanceof Outcome.Rejected rejected) {
        rejections.add(rejected.rejection());
      }
    }
    return rejections;
  }

  private static List<Reading> read(String source, JsonNode page) throws IOException {
    JobSource reader = Sources.byName(source);
    return reader
        .read(Pages.at("https://example.org/v1/companies/a", 200, reader, page.toString()))
        .toList();
  }

  private static JsonNode page(String source, String file) throws IOException {
    Path path = Path.of("src", "test", "resources", "sources", source, file);
    return Json.MAPPER.readTree(Files.readString(path));
  }

  private static ObjectNode holder(JsonNode offer, String pointer) {
    return (ObjectNode) offer.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
