package org.jobsanalytics.etl.warehouse;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jobsanalytics.etl.group.Outline;
import org.jobsanalytics.etl.group.Outlines;
import org.jobsanalytics.etl.group.Sketch;
import org.jobsanalytics.etl.group.TextSketch;
import org.jobsanalytics.etl.group.TitleWords;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Remote;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Reads and writes sketches. Whatever many offers share is held once, for a million of them are in
 * memory at a time.
 */
final class SketchRow {

  private final Map<Object, Object> known = new HashMap<>();

  @SuppressWarnings("unchecked")
  private <T> T once(T value) {
    return (T) known.computeIfAbsent(value, same -> same);
  }

  /**
   * An offer of which there is no sketch of its state and day.
   *
   * @param digest of its state
   * @param since when it was published or met first
   * @param known the sketch of its state, if that was of another day
   */
  record Unsketched(
      long offerId,
      String digest,
      Offer offer,
      Optional<String> salaryBasis,
      Instant since,
      Optional<Sketch> known) {

    /** The row of {@code staging.sketch}. */
    String[] row() {
      return SketchRow.row(
          this, known.map(sketch -> sketch.metAt(since)).orElseGet(() -> Sketch.of(offer, since)));
    }
  }

  /** What a sketch has beside its outline. */
  record Text(String externalId, TextSketch text) {

    /** Reads three columns. */
    static Text of(CopiedRows row) {
      String externalId = row.text();
      int words = row.integer();
      boolean cut = row.is();
      return new Text(externalId, new TextSketch(numbers(row.bytes()), words, cut));
    }

    /** The sketch of the offer whose outline is at {@code place}. */
    Sketch sketch(Outlines outlines, int place) {
      Outline outline = outlines.outline(place);
      return new Sketch(
          new OfferKey(outline.source(), externalId), outline, text, outlines.keys(place));
    }
  }

  /** The offer that {@code row} holds. */
  Unsketched unsketched(ResultSet row) throws SQLException {
    return new Unsketched(
        row.getLong("offer_id"),
        row.getString("digest"),
        offer(row),
        Optional.ofNullable(row.getString("salary_basis")),
        row.getTimestamp("since").toInstant(),
        row.getBoolean("sketched") ? Optional.of(read(row)) : Optional.empty());
  }

  private static Offer offer(ResultSet row) throws SQLException {
    String company = row.getString("company");
    return new Offer(
        new OfferKey(new SourceId(row.getString("source")), row.getString("external_id")),
        "",
        row.getString("heading"),
        row.getString("description"),
        company == null
            ? Optional.empty()
            : Optional.of(new Company(company, row.getString("company_name"))),
        place(row),
        Contract.UNKNOWN,
        Remote.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(),
        Conditions.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The sketch that {@code row} holds. */
  Sketch read(ResultSet row) throws SQLException {
    String company = row.getString("company");
    return new Sketch(
        new OfferKey(once(new SourceId(row.getString("source"))), row.getString("external_id")),
        new Outline(
            once(new SourceId(row.getString("source"))),
            row.getInt("day"),
            once(TitleWords.read(row.getString("title"), row.getBoolean("generic"))),
            company == null ? "" : once(company),
            once(place(row))),
        new TextSketch(
            numbers(row.getBytes("shingles")), row.getInt("words"), row.getBoolean("cut")),
        keys(row.getBytes("keys")));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        Place.Precision.valueOf(row.getString("precision")),
        Optional.ofNullable(row.getString("department_code")),
        Optional.ofNullable(row.getString("commune_code")),
        Optional.ofNullable(row.getString("commune_name")),
        Optional.empty());
  }

  private static int[] numbers(byte[] bytes) {
    int[] numbers = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }

  private static byte[] bytes(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    return bytes.array();
  }

  private static long[] keys(byte[] bytes) {
    long[] keys = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(keys);
    return keys;
  }

  private static byte[] bytes(long[] keys) {
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES);
    bytes.asLongBuffer().put(keys);
    return bytes.array();
  }

  /** As COPY takes bytes. */
  private static String hexadecimal(byte[] bytes) {
    return "\\\\x" + HexFormat.of().formatHex(bytes);
  }

  /** The row of {@code staging.sketch} for a sketch. */
  private static String[] row(Unsketched of, Sketch sketch) {
    Place place = sketch.place();
    return new String[] {
      Long.toString(of.offerId),
      of.digest,
      Long.toString(sketch.day()),
      CopyText.of(sketch.title().joined()),
      Boolean.toString(sketch.title().generic()),
      Integer.toString(sketch.text().words()),
      Boolean.toString(sketch.text().cut()),
      hexadecimal(bytes(sketch.text().shingles())),
      hexadecimal(bytes(sketch.keys())),
      CopyText.of(sketch.key().source().value()),
      CopyText.of(sketch.key().externalId()),
      CopyText.of(Optional.of(sketch.company()).filter(company -> !company.isEmpty())),
      place.precision().name(),
      CopyText.of(place.departmentCode()),
      CopyText.of(place.communeCode()),
      CopyText.of(place.communeName()),
      CopyText.of(of.salaryBasis)
    };
  }
}
