package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jobsanalytics.etl.group.Outline;
import org.jobsanalytics.etl.group.Outlines;
import org.jobsanalytics.etl.group.TitleWords;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.SourceId;

/** Reads outlines. Whatever many offers share is read once, and held once. */
final class OutlineReader {

  private final Map<String, SourceId> sources = new HashMap<>();
  private final Map<String, TitleWords> titles = new HashMap<>();
  private final Map<String, String> companies = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  /** The outlines of the offers that {@code query} gives. */
  Outlines read(Connection connection, String query) throws SQLException {
    Outlines outlines = new Outlines();
    CopiedRows row = CopiedRows.of(connection, query);
    while (row.next()) {
      long id = row.number();
      int day = row.integer();
      long[] keys = row.numbers();
      SourceId source = once(sources, row, 1, () -> new SourceId(row.text()));
      TitleWords title = once(titles, row, 2, () -> TitleWords.read(row.text(), row.is()));
      String company = once(companies, row, 1, () -> row.anyText().orElse(""));
      Place place = once(places, row, 4, () -> place(row));
      outlines.add(id, new Outline(source, day, title, company, place), keys);
    }
    return outlines;
  }

  private static <T> T once(
      Map<String, T> known, CopiedRows row, int columns, Supplier<T> reading) {
    String raw = row.raw(columns);
    T value = known.get(raw);
    if (value == null) {
      value = reading.get();
      known.put(raw, value);
      return value;
    }
    row.skip(columns);
    return value;
  }

  private static Place place(CopiedRows row) {
    return new Place(
        Place.Precision.valueOf(row.text()),
        row.anyText(),
        row.anyText(),
        row.anyText(),
        Optional.empty());
  }
}
