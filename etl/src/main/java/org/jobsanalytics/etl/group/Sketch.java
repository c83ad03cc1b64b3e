package org.jobsanalytics.etl.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.Place;

/**
 * All that grouping knows of an offer: no text is kept, only what it is compared by.
 *
 * @param keys of the blocks in which it is compared, 0 for none
 */
// A million sketches are held at once: as a list, the keys would take ten times the room.
@SuppressWarnings("ArrayRecordComponent")
public record Sketch(OfferKey key, Outline outline, TextSketch text, long[] keys) {

  /** By source and the source's id: the same in every warehouse, unlike numbers given by it. */
  static final Comparator<Sketch> ORDER =
      Comparator.comparing((Sketch sketch) -> sketch.key.source().value())
          .thenComparing(sketch -> sketch.key.externalId());

  /** The sketch of an offer that was first met at {@code firstSeen}. */
  public static Sketch of(Offer offer, Instant firstSeen) {
    TitleWords title = TitleWords.of(offer.title());
    int[] words = WordHashes.of(offer.description());
    int[] runs = TextSketch.runs(words);
    long day = day(offer.publishedAt().orElse(firstSeen));
    return new Sketch(
        offer.key(),
        new Outline(
            offer.key().source(),
            day,
            title,
            offer.company().map(Company::key).orElse(""),
            offer.place()),
        TextSketch.of(offer.description(), words, runs),
        BlockKeys.of(offer, title, runs, day));
  }

  /** The same, if the offer was first met at another time than was known. */
  public Sketch metAt(Instant firstSeen) {
    long other = day(firstSeen);
    return new Sketch(key, outline.on(other), text, BlockKeys.on(keys, other));
  }

  public long day() {
    return outline.day();
  }

  public TitleWords title() {
    return outline.title();
  }

  public String company() {
    return outline.company();
  }

  public Place place() {
    return outline.place();
  }

  private static long day(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch
        && key.equals(sketch.key)
        && outline.equals(sketch.outline)
        && text.equals(sketch.text)
        && Arrays.equals(keys, sketch.keys);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key + " " + title().joined() + " [" + company() + "] " + text;
  }
}
