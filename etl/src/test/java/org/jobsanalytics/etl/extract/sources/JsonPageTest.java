package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of the two sources that answer in JSON. */
class JsonPageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                          | PAGE_NOT_JSON         | expected JSON, was an empty page
          '   '                                       | PAGE_NOT_JSON         | expected JSON, was an empty page
          <html><body>Bad Request</body></html>       | PAGE_NOT_JSON         | expected JSON, was '<html><body>Bad Request</body></html>'
          12                                          | PAGE_UNEXPECTED_SHAPE | expected an object, was NUMBER
          null                                        | PAGE_UNEXPECTED_SHAPE | expected an object, was NULL
          {}                                          | PAGE_UNEXPECTED_SHAPE | expected an array at /results, was MISSING
          {"results": null}                           | PAGE_UNEXPECTED_SHAPE | expected an array at /results, was NULL
          {"results": {"0": {"id": "1"}}}             | PAGE_UNEXPECTED_SHAPE | expected an array at /results, was OBJECT
          {"data": {"results": []}}                   | PAGE_UNEXPECTED_SHAPE | expected an array at /results, was MISSING
          {"results": []} {"results": [{"id": "1"}]}  | PAGE_UNEXPECTED_SHAPE | expected the end of the page, was another OBJECT
          {                                           | PAGE_CUT              | expected more JSON after 0 offers
          {"results": [                               | PAGE_CUT              | expected more JSON after 0 offers
          {"results": []                              | PAGE_CUT              | expected more JSON after 0 offers
          {"results": [tru                            | PAGE_CUT              | expected more JSON after 0 offers
          {"results": [{"id": "1}]}                   | PAGE_CUT              | expected more JSON after 0 offers
          {"results": oops}                           | PAGE_NOT_JSON         | at line 1, column
          """)
  void page_withoutAnyOffer_saysWhatWasThere(String body, Reason reason, String detail) {
    List<Reading> readings = Pages.read("adzuna", body);

    assertThat(readings).hasSize(1).allMatch(Reading.UnreadablePage.class::isInstance);
    assertThat(Pages.rejections(readings).get(0).reason()).isEqualTo(reason);
    assertThat(Pages.rejections(readings).get(0).detail()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": 7}                                            | OFFER_FIELD_TYPE    | expected a string at /id, was NUMBER
          {"id": "1", "title": 7}                              | OFFER_FIELD_TYPE    | expected a string at /title, was NUMBER
          {"id": "1", "title": ["a"]}                          | OFFER_FIELD_TYPE    | expected a string at /title, was ARRAY
          {"id": "1", "description": {"html": "a"}}            | OFFER_FIELD_TYPE    | expected a string at /description, was OBJECT
          {"id": "1", "created": true}                         | OFFER_FIELD_TYPE    | expected a string at /created, was BOOLEAN
          {"id": "1", "location": "Brest"}                     | OFFER_FIELD_TYPE    | expected an object at /location, was STRING
          {"id": "1", "location": {"display_name": 29200}}     | OFFER_FIELD_TYPE    | expected a string at /location/display_name, was NUMBER
          {"title": "a"}                                       | OFFER_WITHOUT_ID    | expected an id at /id, was MISSING
          {"id": null}                                         | OFFER_WITHOUT_ID    | expected an id at /id, was MISSING
          {"id": " "}                                          | OFFER_WITHOUT_ID    | expected an id at /id, was MISSING
          {"id": "a\\u0000b"}                                  | OFFER_WITHOUT_ID    | expected printable characters at /id, was 'a b'
          {"id": "a\\ud800"}                                   | OFFER_WITHOUT_ID    | expected printable characters at /id, was 'a'
          [{"id": "1"}]                                        | OFFER_NOT_AN_OBJECT | expected an object, was ARRAY
          "id"                                                 | OFFER_NOT_AN_OBJECT | expected an object, was STRING
          null                                                 | OFFER_NOT_AN_OBJECT | expected an object, was NULL
          """,
      quoteCharacter = '\'')
  void offer_notOfTheShape_isRejectedAndTheNextIsRead(String offer, Reason reason, String detail) {
    List<Reading> readings =
        Pages.read("adzuna", "{\"results\": [" + offer + ", {\"id\": \"next\"}]}");

    assertThat(readings).hasSize(2);
    assertThat(readings.get(0)).isInstanceOf(Reading.UnreadableOffer.class);
    assertThat(Pages.rejections(readings).get(0).reason()).isEqualTo(reason);
    assertThat(Pages.rejections(readings).get(0).detail()).isEqualTo(detail);
    assertThat(readings.get(1)).isInstanceOf(Reading.Found.class);
    assertThat(((Reading.Found) readings.get(1)).offset()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "1", "title": null, "location": null}
          {"id": "1", "company": "Les Tuyaux"}
          {"id": "1", "company": {"display_name": ["Les Tuyaux"]}}
          {"id": "1", "salary_min": {"amount": 1}, "latitude": [1, 2]}
          {"id": "1", "salary_is_predicted": 0, "location": {"area": "France"}}
          {"id": "1", "unknown": [[{"title": 7}]]}
          """)
  void offer_oddInWhatIsNotNeeded_isRead(String offer) {
    List<Reading> readings = Pages.read("adzuna", "{\"results\": [" + offer + "]}");

    assertThat(Pages.drafts(readings)).extracting(draft -> draft.externalId()).containsExactly("1");
  }

  @Test
  void page_cutWithinAnOffer_keepsThoseBefore() {
    List<Reading> readings =
        Pages.read("francetravail", "{\"resultats\": [{\"id\": \"1\"}, {\"id\": \"2\", \"intit");

    assertThat(Pages.drafts(readings)).extracting(draft -> draft.externalId()).containsExactly("1");
    assertThat(Pages.rejections(readings))
        .extracting(rejection -> rejection.reason())
        .containsExactly(Reason.PAGE_CUT);
  }

  @Test
  void page_cutWithinPersonalData_doesNotRepeatIt() {
    List<Reading> readings =
        Pages.read("francetravail", "[{\"id\": \"1\", \"contact\": {\"nom\": \"Inventée");

    assertThat(readings.toString()).doesNotContain("Inventée");
  }

  @Test
  void page_withByteOrderMark_isRead() {
    List<Reading> readings = Pages.read("adzuna", "\uFEFF{\"results\": [{\"id\": \"1\"}]}");

    assertThat(Pages.drafts(readings)).hasSize(1);
  }

  @Test
  void franceTravail_noContent_isAnEmptyResult() {
    JobSource source = Sources.byName("francetravail");

    var readings = source.read(Pages.at("https://api.example.org/search", 204, source, ""));

    assertThat(readings).containsExactly(new Reading.NoOffer("empty result page"));
  }
}
