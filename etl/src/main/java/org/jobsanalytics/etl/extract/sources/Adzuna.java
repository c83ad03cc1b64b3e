package org.jobsanalytics.etl.extract.sources;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.SourceId;

/**
 * The search API of <a href="https://developer.adzuna.com/overview">Adzuna</a>, an aggregator: a
 * page is {@code {"results":[…]}}. Terms: every displayed ad says "Jobs by Adzuna" with a link;
 * publishing aggregates needs their consent.
 *
 * <p>An offer is rejected if its id, title, description, place or date is of another type than the
 * API says, or if it has no id; anything else is read or left out. The description is cut at 500
 * characters by the source. There is no date of update. The pay's period and currency are not
 * stated, so they stay absent. The link is kept with its parameters: the ad is behind a redirect
 * that is signed by them, and the terms ask for that link.
 */
final class Adzuna implements JobSource {

  private static final SourceId ID = new SourceId("adzuna");

  private static final OfferShape SHAPE =
      new OfferShape(
          "results",
          List.of(
              "/id", "/title", "/description", "/created", "/location", "/location/display_name"),
          List.of(
              "/location/area",
              "/latitude",
              "/longitude",
              "/company/display_name",
              "/contract_type",
              "/contract_time",
              "/salary_min",
              "/salary_max",
              "/salary_is_predicted",
              "/redirect_url"));

  private final JsonOffers offers = new JsonOffers(SHAPE, Adzuna::draft);

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public Optional<String> ownUrl(String body) {
    return Optional.empty();
  }

  @Override
  public Stream<Reading> read(RawPage page) {
    return offers.read(page.body()).stream();
  }

  private static OfferDraft draft(OfferFields fields) {
    return OfferDraft.of(ID, fields.text("/id"))
        .url(PageAddress.of(fields.text("/redirect_url")).map(PageAddress::url).orElse(""))
        .title(fields.text("/title"))
        .description(fields.text("/description"))
        .company(fields.text("/company/display_name"))
        .placeLabel(fields.text("/location/display_name"))
        .areas(fields.texts("/location/area"))
        .coordinates(fields.text("/latitude"), fields.text("/longitude"))
        .payBounds(fields.text("/salary_min"), fields.text("/salary_max"))
        .payPredicted(fields.text("/salary_is_predicted").equals("1"))
        .contract(fields.text("/contract_type"))
        .workTime(fields.text("/contract_time"))
        .published(fields.text("/created"))
        .build();
  }
}
