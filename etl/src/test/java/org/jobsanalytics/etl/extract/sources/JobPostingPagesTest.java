package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobPostingPagesTest {

  private final JobSource source = Sources.byName("jobposting");

  private static String page(String json) {
    return "<html><script type=\"application/ld+json\">" + json + "</script></html>";
  }

  /** The draft of a posting with a title, an identifier and {@code field}. */
  private static OfferDraft draftWith(String field) {
    String posting = "{\"@type\": \"JobPosting\", \"title\": \"t\", \"identifier\": \"1\", ";
    return Pages.draft("jobposting", page(posting + field + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"@type": "JobPosting", "title": "Boulanger"}
          {"@context": "schema.org", "@type": ["JobPosting"], "title": "Boulanger"}
          {"@type": "https://schema.org/JobPosting", "title": "Boulanger"}
          {"@type": "schema:JobPosting", "title": "Boulanger"}
          {"\\u0040type": "JobPosting", "title": "Boulanger"}
          [{"@type": "Organization"}, {"@type": "JobPosting", "title": "Boulanger"}]
          {"@graph": [{"@type": "JobPosting", "title": "Boulanger"}]}
          {"content": {"mainEntity": {"@type": "JobPosting", "title": ["Boulanger"]}}}
          {"@type": "JobPosting", "title": {"@language": "fr", "@value": "Boulanger"}}
          {"@type": "JobPosting", "name": "Boulanger"}
          {"@type": "JobPosting", "title": "Boulanger",}
          {"@type": "JobPosting", "title": "Boulanger"};
          <!-- {"@type": "JobPosting", "title": "Boulanger"} -->
          /*<![CDATA[*/ {"@type": "JobPosting", "title": "Boulanger"} /*]]>*/
          <![CDATA[{"@type": "JobPosting", "title": "Boulanger"}]]>
          null {"@type": "JobPosting", "title": "Boulanger"}
          """)
  void posting_inAnyWrapping_isFound(String json) {
    OfferDraft draft = Pages.draft("jobposting", page(json));

    assertThat(draft.title()).isEqualTo("Boulanger");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "hiringOrganization": "Les Tuyaux"                                          | Les Tuyaux
          "hiringOrganization": {"name": "Les Tuyaux", "legalName": "LT SAS"}         | Les Tuyaux
          "hiringOrganization": {"legalName": "LT SAS"}                               | LT SAS
          "hiringOrganization": [{"name": ""}, {"name": "Les Tuyaux"}]                | Les Tuyaux
          "hiringOrganization": [{"name": "Les Tuyaux"}, {"name": "Autre"}]           | Les Tuyaux
          "hiringOrganization": {"@id": "#nowhere"}                                   | ``
          "hiringOrganization": null                                                  | ``
          """)
  void company_inAnyShape_isItsName(String field, String company) {
    assertThat(draftWith(field).company()).isEqualTo(company);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "jobLocation": "Brest"                                                                       | Brest    | ``
          "jobLocation": {"name": "Brest"}                                                             | Brest    | ``
          "jobLocation": {"address": "Brest, France"}                                                  | Brest, France | ``
          "jobLocation": {"addressLocality": "Brest", "addressCountry": "FR"}                          | Brest    | FR
          "jobLocation": {"address": [{"addressLocality": "Brest"}]}                                   | Brest    | ``
          "jobLocation": {"address": {"addressLocality": "", "streetAddress": "Brest, France"}}        | Brest, France | ``
          "jobLocation": {"address": {"addressCountry": {"@type": "Country", "name": "FR"}}}           | FR       | FR
          "jobLocation": [{"address": {"addressCountry": "BE"}}, {"address": {"addressCountry": "France"}}] | France | France
          "jobLocation": [{"address": {"addressCountry": "RE"}}, {"address": {"addressCountry": "fr"}}]     | fr     | fr
          "jobLocation": [{"address": {"addressCountry": "BE"}}, {"address": {"addressCountry": "RE"}}]     | RE     | RE
          "jobLocation": [{"address": {"addressCountry": "BE"}}, {"address": {"addressCountry": "DE"}}]     | BE     | BE
          "applicantLocationRequirements": {"@type": "Country", "name": "FR"}                          | FR       | FR
          "applicantLocationRequirements": [{"@type": "Country", "name": "FR"}, {"@type": "Country", "name": "BE"}] | `` | ``
          "jobLocation": []                                                                            | ``       | ``
          """)
  void place_inAnyShape_isOneWithFranceFirst(String field, String label, String country) {
    OfferDraft.Location location = draftWith(field).location();

    assertThat(location.label()).isEqualTo(label);
    assertThat(location.country()).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "baseSalary": 1850                                                                         | 1850    | 1850    | ``    | ``  | ``
          "baseSalary": "1 850,50"                                                                   | 1 850,50 | 1 850,50 | ``  | ``  | ``
          "baseSalary": "30-35 k€"                                                                   | ``      | ``      | ``    | ``  | 30-35 k€
          "baseSalary": "1850", "salaryCurrency": "EUR"                                              | 1850    | 1850    | ``    | EUR | ``
          "baseSalary": {"value": 1850, "currency": "EUR", "unitText": "MONTH"}                      | 1850    | 1850    | MONTH | EUR | ``
          "baseSalary": {"value": {"value": 12.50, "unitText": "HOUR"}, "currency": "EUR"}           | 12.50   | 12.50   | HOUR  | EUR | ``
          "baseSalary": {"currency": "EUR", "value": {"minValue": 30000, "maxValue": 1e5, "value": 0}} | 30000 | 1E+5    | ``    | EUR | ``
          "baseSalary": {"minValue": 30000, "unitCode": "ANN"}                                       | 30000   | ``      | ANN   | ``  | ``
          "baseSalary": [{"value": 1850}]                                                            | 1850    | 1850    | ``    | ``  | ``
          "baseSalary": {"currency": "EUR"}                                                          | ``      | ``      | ``    | EUR | ``
          "baseSalary": null                                                                         | ``      | ``      | ``    | ``  | ``
          """)
  void pay_inAnyShape_isReadInItsWords(
      String field, String min, String max, String unit, String currency, String text) {
    assertThat(draftWith(field).pay())
        .isEqualTo(new OfferDraft.Pay(text, "", min, max, unit, currency, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>Pain &amp; levain</p>            | <p>Pain &amp; levain</p>
          &lt;p&gt;Pain&lt;/p&gt;             | <p>Pain</p>
          &amp;lt;p&amp;gt;Pain&amp;lt;/p&gt; | <p>Pain</p>
          <p>un tag &lt;b&gt; montré</p>      | <p>un tag &lt;b&gt; montré</p>
          moins de &lt; 3 ans &amp; plus      | moins de &lt; 3 ans &amp; plus
          """)
  void description_escapedTwice_isHtml(String given, String read) {
    assertThat(draftWith("\"description\": \"" + given + "\"").description()).isEqualTo(read);
  }

  @Test
  void url_ofThePage_isTheIdAndNotTheIdentifier() {
    String canonical = "<link rel=canonical href='https://example.org/job?clid=1&jobid=2'>";
    String posting = page("{\"@type\": \"JobPosting\", \"title\": \"t\", \"identifier\": \"1\"}");

    OfferDraft draft = Pages.draft("jobposting", canonical + posting);

    assertThat(draft.externalId()).isEqualTo("example.org/job?clid=1&jobid=2");
    assertThat(draft.url()).isEqualTo("https://example.org/job?clid=1&jobid=2");
  }

  @Test
  void url_thatOnlyTheFetchKnows_isTheId() {
    String posting = page("{\"@type\": \"JobPosting\", \"title\": \"t\", \"identifier\": \"1\"}");

    List<Reading> readings =
        source.read(Pages.at("https://example.org/job/2", 200, source, posting)).toList();

    assertThat(Pages.drafts(readings))
        .extracting(draft -> draft.externalId())
        .containsExactly("example.org/job/2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "identifier": {"@type": "PropertyValue", "name": "A", "value": 7}, "hiringOrganization": "A" | A#7
          "identifier": "7", "url": "https://example.org/jobs/7"                                       | example.org/jobs/7#7
          "identifier": "7", "url": "https://example.org/", "hiringOrganization": "A"                  | A#7
          "identifier": {"name": "A"}, "hiringOrganization": "A"                                       | A#b3880e088ea6be5f9328ae7a
          """)
  void id_withoutAnAddressOfThePage_isMadeOfWhatThePostingSays(String fields, String id) {
    String posting = "{\"@type\": \"JobPosting\", \"title\": \"t\", " + fields + "}";

    OfferDraft draft = Pages.draft("jobposting", page(posting));

    assertThat(draft.externalId()).isEqualTo(id);
  }

  @Test
  void postings_onOnePage_areKnownByTheirOwnAddressesIfThoseTellThemApart() {
    String list =
        "{\"@type\": \"JobPosting\", \"title\": \"%s\", \"identifier\": \"%s\", \"url\": \"%s\"}";
    String body =
        "<link rel=canonical href='https://example.org/jobs'>"
            + page(
                "["
                    + String.join(
                        ",",
                        list.formatted("a", "1", "https://example.org/jobs/a"),
                        list.formatted("b", "2", "https://example.org/jobs/same#b"),
                        list.formatted("c", "3", "https://example.org/jobs/same#c"),
                        list.formatted("d", "4", "https://company.example/careers"))
                    + "]");

    List<Reading> readings = Pages.read("jobposting", body);

    assertThat(Pages.drafts(readings))
        .extracting(draft -> draft.externalId())
        .containsExactly(
            "example.org/jobs/a",
            "example.org/jobs/same#2",
            "example.org/jobs/same#3",
            "company.example/careers#4");
  }

  @Test
  void postings_thatOnlyPointToOtherPages_areNoOffers() {
    String list =
        page(
            "{\"itemListElement\": [{\"@type\": \"JobPosting\", \"url\": \"https://example.org/a\"}]}");

    assertThat(Pages.read("jobposting", list))
        .containsExactly(new Reading.NoOffer("page without JobPosting"));
  }

  @Test
  void page_withABrokenBlockBesideAGoodOne_givesBoth() {
    String good = page("{\"@type\": \"JobPosting\", \"title\": \"t\"}");
    String broken = page("{\"@type\": \"JobPosting\", \"title\": \"t");

    List<Reading> readings = Pages.read("jobposting", good + broken);

    assertThat(Pages.drafts(readings)).hasSize(1);
    assertThat(Pages.rejections(readings))
        .extracting(rejection -> rejection.reason())
        .containsExactly(Reason.PAGE_BROKEN_STRUCTURED_DATA);
  }

  @ParameterizedTest
  @CsvSource({"404,true", "410,true", "202,false", "403,false", "503,false"})
  void page_withAnotherStatus_isGoneOrUnreadable(int status, boolean gone) {
    String posting = page("{\"@type\": \"JobPosting\", \"title\": \"t\"}");

    List<Reading> readings =
        source.read(Pages.at("https://example.org/job/2", status, source, posting)).toList();

    assertThat(readings).hasSize(1);
    Reading closing = new Reading.NoOffer("gone", List.of(), Optional.of("example.org/job/2"));
    assertThat(readings.get(0).equals(closing)).isEqualTo(gone);
    assertThat(Pages.rejections(readings)).hasSize(gone ? 0 : 1);
  }
}
