package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeToTheJungleTest {

  private static final String POSTING =
      "<script type=\"application/ld+json\">"
          + "{\"@type\": \"JobPosting\", \"title\": \"Boulanger\", \"jobLocationType\": \"TELECOMMUTE\"}"
          + "</script>";

  private static String canonical(String path) {
    return "<link rel=canonical href='https://www.welcometothejungle.com" + path + "'>";
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/companies/levain/jobs/boulanger_brest,        levain/boulanger_brest",
    "/en/companies/levain/jobs/boulanger_brest,        levain/boulanger_brest",
    "/companies/levain/jobs/boulanger_brest/,          levain/boulanger_brest",
    "/fr/companies/levain/jobs/boulanger_LEV_x1?q=1#a, levain/boulanger_LEV_x1"
  })
  void id_inAnyLanguage_isCompanyAndJob(String path, String id) {
    OfferDraft draft = Pages.draft("wttj", canonical(path) + POSTING);

    assertThat(draft.externalId()).isEqualTo(id);
  }

  @Test
  void posting_withoutAnAddress_isRejected() {
    List<Reading> readings = Pages.read("wttj", POSTING);

    assertThat(Pages.rejections(readings))
        .extracting(rejection -> rejection.reason())
        .containsExactly(Reason.OFFER_WITHOUT_ID);
  }

  @Test
  void address_thatOnlyTheFetchKnows_isTheId() {
    var source = Sources.byName("wttj");
    String url = "https://www.welcometothejungle.com/fr/companies/levain/jobs/boulanger_brest";

    List<Reading> readings = source.read(Pages.at(url, 200, source, POSTING)).toList();

    assertThat(Pages.drafts(readings))
        .extracting(draft -> draft.externalId())
        .containsExactly("levain/boulanger_brest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                                                              | TELECOMMUTE
          {"queries":[{"queryKey":["job"],"state":{"data":{"remote":"partial"}}}]}                        | partial
          {"queries":[{"queryKey":["related_jobs"],"state":{"data":{"remote":"partial"}}}]}               | TELECOMMUTE
          "{\\"queries\\":[{\\"queryKey\\":[\\"job\\"],\\"state\\":{\\"data\\":{\\"remote\\":\\"no\\"}}}]}" | no
          {"queries":[{"queryKey":["job"],"state":{"data":null}}]}                                        | TELECOMMUTE
          {"queries":7}                                                                                   | TELECOMMUTE
          """)
  void remote_inTheRecord_winsOverThePosting(String record, String remote) {
    String page = canonical("/fr/companies/levain/jobs/boulanger_brest") + POSTING;

    OfferDraft draft =
        Pages.draft("wttj", page + "<script>window.__INITIAL_DATA__ = " + record + "</script>");

    assertThat(draft.terms().remote()).isEqualTo(remote);
  }

  @Test
  void record_broken_isReportedBesideTheOffer() {
    String page = canonical("/fr/companies/levain/jobs/boulanger_brest") + POSTING;

    List<Reading> readings =
        Pages.read(
            "wttj", page + "<script>window.__INITIAL_DATA__ = \"{\\\"queries\\\":[</script>");

    assertThat(Pages.drafts(readings)).hasSize(1);
    assertThat(Pages.rejections(readings))
        .extracting(rejection -> rejection.reason())
        .containsExactly(Reason.PAGE_BROKEN_STRUCTURED_DATA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /fr/companies/levain       | company page
          /companies/levain/         | company page
          /fr/jobs                   | list page
          /fr/companies/levain/jobs  | list page
          """)
  void page_withoutPosting_saysWhatItIs(String path, String kind) {
    String link = "<a href='/fr/companies/levain/jobs/boulanger_brest'>Boulanger</a>";

    assertThat(Pages.read("wttj", canonical(path) + link))
        .containsExactly(new Reading.NoOffer(kind));
  }

  @Test
  void page_ofAnythingElse_isNoOffer() {
    assertThat(Pages.read("wttj", canonical("/fr/pages/faq")))
        .containsExactly(new Reading.NoOffer("page without JobPosting"));
  }
}
