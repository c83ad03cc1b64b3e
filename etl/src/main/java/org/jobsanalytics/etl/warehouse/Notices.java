package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.model.UnknownField;

/** What was noticed in a run besides its ledger: nothing was rejected or changed for it. */
public final class Notices {

  private final Warehouse warehouse;

  Notices(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Something was not as usual.
   *
   * @param source which need not have been in the run, if it ought to have been
   * @param rule VOLUME, FRESHNESS, UNKNOWN, QUARANTINED or FROZEN
   * @param subject the field of UNKNOWN, pages or offers of QUARANTINED; else empty
   * @param words what was expected and what was there, with the numbers
   */
  public record Warning(RunId run, SourceId source, String rule, String subject, String words) {}

  /**
   * Offers of a run have a field that their source's contract has not.
   *
   * @param offers how many
   * @param contractVersion of the contract that does not know it
   */
  public record Drift(
      RunId run, SourceId source, UnknownField field, int offers, int contractVersion) {}

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The warnings of a run, by source and rule. */
  public List<Warning> warnings(RunId run) throws SQLException {
    return list(
        "notices/warnings.sql",
        run,
        row ->
            new Warning(
                run,
                new SourceId(row.getString("source")),
                row.getString("rule"),
                row.getString("subject"),
                row.getString("words")));
  }

  /** The fields of a run that no contract knows, by source and path. */
  public List<Drift> drift(RunId run) throws SQLException {
    return list(
        "notices/drift.sql",
        run,
        row ->
            new Drift(
                run,
                new SourceId(row.getString("source")),
                new UnknownField(row.getString("path"), row.getString("type")),
                row.getInt("offers"),
                row.getInt("contract_version")));
  }

  private <T> List<T> list(String resource, RunId run, Reader<T> reader) throws SQLException {
    List<T> list = new ArrayList<>();
    try (Connection connection = warehouse.connect();
        PreparedStatement statement = connection.prepareStatement(Sql.resource(resource))) {
      statement.setString(1, run.value());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          list.add(reader.read(rows));
        }
      }
    }
    return list;
  }
}
