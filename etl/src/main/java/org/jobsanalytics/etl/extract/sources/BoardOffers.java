package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;

/**
 * Reads the JSON list of a job board. In contrast to {@link JsonOffers} the page is taken as a
 * whole: boards put the text of an offer into lists of sections.
 */
final class BoardOffers {

  private final SourceContract contract;
  private final Function<JsonNode, OfferDraft> draftOf;

  /** {@code draftOf} gets an offer with an id at {@code /id}. */
  BoardOffers(SourceContract contract, Function<JsonNode, OfferDraft> draftOf) {
    this.contract = contract;
    this.draftOf = draftOf;
  }

  /** Reads a page of offers that no contract describes, as {@link #read(String, String)} does. */
  static List<Reading> read(String body, String pointer, Function<JsonNode, OfferDraft> draftOf) {
    return new BoardOffers(SourceContract.NONE, draftOf).read(body, pointer);
  }

  /**
   * Reads a page: at least one reading.
   *
   * @param pointer where the list is, {@code ""} for the page itself
   */
  List<Reading> read(String body, String pointer) {
    if (body.isBlank()) {
      return List.of(JsonFailure.notJson("was an empty page"));
    }
    JsonNode list;
    try {
      list = Json.MAPPER.readTree(body).at(pointer);
    } catch (JsonProcessingException e) {
      return List.of(JsonFailure.of(e, body, 0));
    }
    if (!list.isArray()) {
      String where = pointer.isEmpty() ? "" : " at " + pointer;
      String was = ", was " + list.getNodeType() + " in " + Excerpt.of(body);
      return List.of(JsonFailure.shape("expected an array" + where + was));
    }
    List<Reading> readings = new ArrayList<>();
    list.forEach(offer -> readings.add(reading(readings.size(), offer)));
    return readings.isEmpty() ? List.of(new Reading.NoOffer("empty result page")) : readings;
  }

  /** Reads one offer, the {@code offset}th of its page. */
  Reading reading(int offset, JsonNode offer) {
    if (!offer.isObject()) {
      return new Reading.UnreadableOffer(
          offset,
          new Rejection(
              Rejection.Reason.OFFER_NOT_AN_OBJECT,
              "expected an object, was " + offer.getNodeType()));
    }
    Optional<Rejection> problem =
        contract.wrongType(offer).or(() -> ExternalIds.problem(words(offer, "/id"), "/id"));
    if (problem.isPresent()) {
      return new Reading.UnreadableOffer(offset, problem.get());
    }
    return new Reading.Found(offset, draftOf.apply(offer), contract.unknown(offer));
  }

  /** The words at {@code pointer}, or {@code ""}. */
  static String words(JsonNode offer, String pointer) {
    return Words.first(offer.at(pointer));
  }
}
