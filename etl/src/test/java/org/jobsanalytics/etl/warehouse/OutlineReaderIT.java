package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jobsanalytics.etl.group.Outline;
import org.jobsanalytics.etl.group.Outlines;
import org.jobsanalytics.etl.group.TitleWords;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Place.Precision;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.Test;

/** Outlines are read as the tables hold them, whatever is not known. */
final class OutlineReaderIT {

  private static final String ROWS =
      """
      select id::bigint, 20000, decode(repeat('00', 80) || lpad(to_hex(id), 16, '0'), 'hex'), outline
      from (
          values (7, e'wttj\\nboulanger nuit\\nfalse\\nacme\\nCOMMUNE\\n35\\n35238\\nRennes'),
              (8, e'adzuna\\n\\ntrue\\n\\nUNKNOWN\\n\\n\\n'),
              (9, e'wttj\\nboulanger nuit\\nfalse\\nacme\\nDEPARTMENT\\n35\\n\\n')
      ) as o (id, outline)
      order by id
      """;

  private static Outlines read() throws SQLException {
    try (Warehouse warehouse = Warehouse.open(TestServer.migratedDatabase());
        Connection connection = warehouse.connect()) {
      return new OutlineReader().read(connection, ROWS);
    }
  }

  @Test
  void rows_areOutlines() throws SQLException {
    Outlines outlines = read();
    TitleWords title = TitleWords.read("boulanger nuit", false);
    Place rennes =
        new Place(
            Precision.COMMUNE,
            Optional.of("35"),
            Optional.of("35238"),
            Optional.of("Rennes"),
            Optional.empty());

    assertThat(outlines.count()).isEqualTo(3);
    assertThat(outlines.outline(0))
        .isEqualTo(new Outline(new SourceId("wttj"), 20_000, title, "acme", rennes));
    assertThat(outlines.id(2)).isEqualTo(9);
    assertThat(outlines.keys(2)).hasSize(11).endsWith(0L, 9L);
  }

  @Test
  void emptyLines_areNotKnown() throws SQLException {
    Place nowhere =
        new Place(
            Precision.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(read().outline(1))
        .isEqualTo(
            new Outline(new SourceId("adzuna"), 20_000, TitleWords.read("", true), "", nowhere));
  }

  @Test
  void whatRecurs_isHeldOnce() throws SQLException {
    Outlines outlines = read();

    assertThat(outlines.outline(2).title()).isSameAs(outlines.outline(0).title());
    assertThat(outlines.outline(2).company()).isSameAs(outlines.outline(0).company());
    assertThat(outlines.outline(2).place()).isNotEqualTo(outlines.outline(0).place());
  }
}
