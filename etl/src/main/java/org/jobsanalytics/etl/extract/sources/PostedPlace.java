package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.OfferDraftBuilder;

/**
 * Where a JobPosting says the work is. Of several places the first one in France counts, or else
 * the first: the study is of France, and a draft has one place. The others are in the raw page.
 *
 * @param place a schema.org Place, its address, or a text
 * @param address a schema.org PostalAddress, or a text
 */
record PostedPlace(JsonNode place, JsonNode address) {

  private static final Set<String> FRANCE = Set.of("fr", "fra", "france");

  /** The départements that ISO 3166-1 gives a country's code. */
  private static final Set<String> OVERSEAS = Set.of("gp", "mq", "gf", "re", "yt");

  /**
   * Chooses the place.
   *
   * @param locations where the work is
   * @param applicants where applicants must be; counts as the place only if it is the only one said
   * @param resolve follows a reference to another node
   */
  static PostedPlace of(
      List<JsonNode> locations, List<JsonNode> applicants, UnaryOperator<JsonNode> resolve) {
    List<JsonNode> said = locations.isEmpty() && applicants.size() == 1 ? applicants : locations;
    List<PostedPlace> places = said.stream().map(place -> at(place, resolve)).toList();
    // Remote offers were seen that list every country of the world, Réunion as one of them.
    return places.stream()
        .filter(place -> place.isIn(FRANCE))
        .findFirst()
        .or(() -> places.stream().filter(place -> place.isIn(OVERSEAS)).findFirst())
        .or(() -> places.stream().findFirst())
        .orElse(new PostedPlace(MissingNode.getInstance(), MissingNode.getInstance()));
  }

  private static PostedPlace at(JsonNode place, UnaryOperator<JsonNode> resolve) {
    boolean bareAddress = place.has("addressLocality") || place.has("addressCountry");
    JsonNode address =
        Words.each(bareAddress ? place : place.path("address")).stream()
            .findFirst()
            .map(resolve)
            .orElse(MissingNode.getInstance());
    return new PostedPlace(place, address);
  }

  /** Puts the place into a draft. */
  void fill(OfferDraftBuilder draft) {
    JsonNode geo = place.path("geo");
    draft
        .placeLabel(label())
        .areas(Stream.of(country(), region(), locality()).filter(area -> !area.isBlank()).toList())
        .postalCode(Words.first(address.path("postalCode")))
        .country(country())
        .coordinates(Words.first(geo.path("latitude")), Words.first(geo.path("longitude")));
  }

  /**
   * The narrowest name of the place. A street comes after the town: some sites put all of "Praha,
   * Czech Republic" into it.
   */
  String label() {
    return Words.firstOf(
        locality(),
        address.isValueNode() ? Words.first(address) : "",
        Words.first(address.path("streetAddress")),
        Words.first(place),
        region(),
        country());
  }

  private String country() {
    return isCountry() ? Words.first(place) : Words.first(address.path("addressCountry"));
  }

  private boolean isCountry() {
    return Words.all(place.path("@type")).contains("Country");
  }

  private String region() {
    return Words.first(address.path("addressRegion"));
  }

  private String locality() {
    return Words.first(address.path("addressLocality"));
  }

  private boolean isIn(Set<String> countries) {
    return countries.contains(country().strip().toLowerCase(Locale.ROOT));
  }
}
