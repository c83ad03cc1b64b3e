package org.jobsanalytics.etl.extract.sources;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.SourceId;

/**
 * The French public employment service's API <a
 * href="https://francetravail.io/data/api/offres-emploi">Offres d'emploi v2</a>: a page is {@code
 * {"resultats":[…]}}, or the bare array that some tools keep of it; 204 without a body means none.
 *
 * <p>Reuse under its "Licence de réutilisation": show the source, the last update and a link, say
 * that data was modified, drop what was withdrawn.
 *
 * <p>The cursor is the time up to which creation dates are covered. A crawl that begins there sees
 * new offers only: one that was changed or withdrawn is met by a full crawl, which the licence asks
 * for every 24 hours. A full crawl's inventory is of the offers created in its window.
 *
 * <p>An offer is rejected if its id, title, description, place or dates are of another type than
 * the API says, or if it has no id; anything else is read or left out. The recruiter's contact is
 * read for nothing but to take it out of the texts, the agency's is not read. Of the pay's
 * complements nothing is read: they name benefits from a closed list ("Primes", "Mutuelle"), never
 * an amount.
 */
final class FranceTravail implements JobSource {

  static final SourceId ID = new SourceId("francetravail");
  static final String CLIENT_ID = "client-id";
  static final String CLIENT_SECRET = "client-secret";

  private static final String TOKEN_ADDRESS = "token-address";
  private static final String API = "https://api.francetravail.io";
  private static final String TOKENS = "https://entreprise.francetravail.fr";

  /** Documents say 3, 4 or 10 requests a second. */
  private static final Duration PACE = Duration.ofMillis(334);

  private static final int NO_CONTENT = 204;

  private static final SourceContract CONTRACT = SourceContract.of(ID.value());

  private final JsonOffers offers = new JsonOffers("resultats", CONTRACT, FranceTravail::draft);

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public List<SettingDescription> settings() {
    return List.of(
        SourceAddress.described(API),
        new SettingDescription(TOKEN_ADDRESS, false, false, "where tokens come from; " + TOKENS),
        new SettingDescription(CLIENT_ID, true, true, "the application's identifier"),
        new SettingDescription(CLIENT_SECRET, true, true, "the application's secret key"));
  }

  @Override
  public Set<String> hosts(SourceSettings settings) {
    return Set.copyOf(List.of(address(settings).host(), tokenAddress(settings).host()));
  }

  @Override
  public Manners manners() {
    return new Manners(PACE, false, List.of(), 0);
  }

  /** What was withdrawn goes: its licence asks for that at the next refresh. */
  @Override
  public int keptTextDays() {
    return 0;
  }

  @Override
  public CrawlReport fetch(Http http, Crawl crawl, PageSink sink) {
    return new FranceTravailCrawl(this, http, crawl, sink).run();
  }

  static SourceAddress address(SourceSettings settings) {
    return SourceAddress.of(ID, settings, SourceAddress.SETTING, API);
  }

  static SourceAddress tokenAddress(SourceSettings settings) {
    return SourceAddress.of(ID, settings, TOKEN_ADDRESS, TOKENS);
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return Optional.empty();
  }

  @Override
  public int contractVersion() {
    return CONTRACT.version();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    if (page.status() == NO_CONTENT && page.body().isBlank()) {
      return Stream.of(new Reading.NoOffer("empty result page"));
    }
    return offers.read(page.body()).stream();
  }

  private static OfferDraft draft(OfferFields fields) {
    String id = fields.text("/id");
    StatedContact contact = new StatedContact(fields);
    OfferDraftBuilder draft =
        OfferDraft.of(ID, id)
            .url(url(id, fields))
            .title(contact.removedFrom(fields.text("/intitule")))
            .description(contact.removedFrom(fields.text("/description")))
            .company(fields.text("/entreprise/nom"))
            .payText(fields.text("/salaire/libelle"))
            .payComment(fields.text("/salaire/commentaire"))
            .romeCode(fields.text("/romeCode"))
            .published(fields.text("/dateCreation"))
            .updated(fields.text("/dateActualisation"));
    place(fields, draft);
    terms(fields, draft);
    return draft.build();
  }

  /** The partner's own page, or else the service's public page of the offer. */
  private static String url(String id, OfferFields fields) {
    return PageAddress.of(fields.text("/origineOffre/urlOrigine"))
        .map(PageAddress::url)
        .orElse("https://candidat.francetravail.fr/offres/recherche/detail/" + id);
  }

  private static void place(OfferFields fields, OfferDraftBuilder draft) {
    draft
        .placeLabel(fields.text("/lieuTravail/libelle"))
        .postalCode(fields.text("/lieuTravail/codePostal"))
        .communeCode(fields.text("/lieuTravail/commune"))
        .coordinates(fields.text("/lieuTravail/latitude"), fields.text("/lieuTravail/longitude"));
  }

  private static void terms(OfferFields fields, OfferDraftBuilder draft) {
    draft
        .contract(fields.text("/typeContrat"))
        .contract(fields.text("/typeContratLibelle"))
        .contract(fields.text("/natureContrat"))
        .contract(fields.isTrue("/alternance") ? "alternance" : "")
        .experience(fields.text("/experienceExige"))
        .experience(fields.text("/experienceLibelle"))
        .experience(fields.text("/experienceCommentaire"))
        .qualification(fields.text("/qualificationCode"))
        .qualification(fields.text("/qualificationLibelle"))
        .education(String.join(" | ", fields.texts("/formations/niveauLibelle")))
        .workTime(workTime(fields));
  }

  /** "Temps plein" and "35H\nTravail en journée" are two lines of one statement. */
  private static String workTime(OfferFields fields) {
    return Stream.of("/dureeTravailLibelleConverti", "/dureeTravailLibelle")
        .map(fields::text)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
