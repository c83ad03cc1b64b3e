package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jobsanalytics.etl.group.Outline;
import org.jobsanalytics.etl.group.Outlines;
import org.jobsanalytics.etl.group.TitleWords;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.SourceId;

/** Reads outlines. Whatever many offers share is read once, and held once. */
final class OutlineReader {

  private final Recurring<SourceId> sources = new Recurring<>(1, row -> new SourceId(row.line()));
  private final Recurring<TitleWords> titles =
      new Recurring<>(2, row -> TitleWords.read(row.line(), "true".equals(row.line())));
  private final Recurring<String> companies = new Recurring<>(1, CopiedRows::line);
  private final Recurring<Place> places = new Recurring<>(4, OutlineReader::place);

  /** The outlines of the offers that {@code query} gives. */
  Outlines read(Connection connection, String query) throws SQLException {
    Outlines outlines = new Outlines();
    CopiedRows row = CopiedRows.of(connection, query);
    while (row.next()) {
      long id = row.number();
      int day = row.integer();
      long[] keys = row.numbers();
      row.beginLines();
      SourceId source = sources.of(row);
      TitleWords title = titles.of(row);
      String company = companies.of(row);
      Place place = places.of(row);
      outlines.add(id, new Outline(source, day, title, company, place), keys);
    }
    return outlines;
  }

  private static Place place(CopiedRows row) {
    return new Place(
        Place.Precision.valueOf(row.line()),
        row.anyLine(),
        row.anyLine(),
        row.anyLine(),
        Optional.empty());
  }
}
