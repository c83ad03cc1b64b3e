package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;

/**
 * Reads a JSON page that holds offers, either in a named array of an object or in a bare array.
 * Streams from offer to offer, so that what stands before a cut is kept.
 */
final class JsonOffers {

  private final String array;
  private final SourceContract contract;
  private final Function<OfferFields, OfferDraft> draftOf;

  /**
   * Reads pages under a contract.
   *
   * @param array the field of the page that holds the offers
   * @param draftOf gets fields of the right type and with an id at {@code /id}
   */
  JsonOffers(String array, SourceContract contract, Function<OfferFields, OfferDraft> draftOf) {
    this.array = array;
    this.contract = contract;
    this.draftOf = draftOf;
  }

  /** Reads a page's body: at least one reading. */
  List<Reading> read(String body) {
    List<Reading> readings = new ArrayList<>();
    String text = body.startsWith("\uFEFF") ? body.substring(1) : body;
    try (JsonParser parser = Json.MAPPER.createParser(text)) {
      parsePage(parser, text, readings);
    } catch (IOException e) {
      readings.add(JsonFailure.of(e, text, readings.size()));
    }
    if (readings.isEmpty()) {
      readings.add(new Reading.NoOffer("empty result page"));
    }
    return List.copyOf(readings);
  }

  private void parsePage(JsonParser parser, String text, List<Reading> readings)
      throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      readings.add(JsonFailure.notJson("was an empty page"));
      return;
    }
    if (first == JsonToken.START_ARRAY) {
      readArray(parser, readings);
    } else if (first == JsonToken.START_OBJECT) {
      readEnvelope(parser, text, readings);
    } else {
      readings.add(JsonFailure.shape("expected an object, was " + Json.kind(first)));
      return;
    }
    JsonToken rest = parser.nextToken();
    if (rest != null) {
      readings.add(
          JsonFailure.shape("expected the end of the page, was another " + Json.kind(rest)));
    }
  }

  private void readEnvelope(JsonParser parser, String text, List<Reading> readings)
      throws IOException {
    String kind = "MISSING";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = parser.currentName().equals(array);
      JsonToken token = parser.nextToken();
      kind = wanted ? Json.kind(token) : kind;
      if (wanted && token == JsonToken.START_ARRAY) {
        readArray(parser, readings);
      } else {
        parser.skipChildren();
      }
    }
    if (!kind.equals("ARRAY")) {
      String expected = "expected an array at /" + array + ", was " + kind;
      readings.add(JsonFailure.shape(expected + " in " + Excerpt.of(text)));
    }
  }

  private void readArray(JsonParser parser, List<Reading> readings) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      readings.add(readOffer(parser, readings.size()));
    }
  }

  private Reading readOffer(JsonParser parser, int offset) throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return new Reading.UnreadableOffer(
          offset,
          new Rejection(
              Rejection.Reason.OFFER_NOT_AN_OBJECT, "expected an object, was " + Json.kind(token)));
    }
    OfferFields fields = OfferFieldsReader.read(parser, contract.offer());
    Optional<Rejection> problem =
        contract.wrongType(fields::kind).or(() -> ExternalIds.problem(fields.text("/id"), "/id"));
    if (problem.isPresent()) {
      return new Reading.UnreadableOffer(offset, problem.get());
    }
    return new Reading.Found(offset, draftOf.apply(fields), fields.unknown());
  }
}
