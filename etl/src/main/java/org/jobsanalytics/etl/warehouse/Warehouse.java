package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.model.Department;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.model.Technology;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;

/**
 * The PostgreSQL database that holds the clean facts. Embedded, it runs as long as this object is
 * open and is migrated by itself; a server of the user's is migrated when asked to.
 */
public final class Warehouse implements AutoCloseable {

  private final ServerAddress address;
  private final Runnable onClose;
  private final HeldOutlines outlines = new HeldOutlines();

  private Warehouse(ServerAddress address, Runnable onClose) {
    this.address = address;
    this.onClose = onClose;
  }

  /**
   * Opens the warehouse, starting the embedded server if that is where it is.
   *
   * @throws WarehouseException if it cannot be reached, or somebody else uses the embedded one
   */
  public static Warehouse open(WarehouseAddress address) {
    if (address instanceof WarehouseAddress.Embedded embedded) {
      EmbeddedServer server = EmbeddedServer.start(embedded.folder());
      Warehouse warehouse =
          new Warehouse(new ServerAddress(server.jdbcUrl(), server::login), server::close);
      warehouse.migrate();
      return warehouse;
    }
    ServerAddress server = ServerAddress.of((WarehouseAddress.Server) address);
    Warehouse warehouse = new Warehouse(server, () -> {});
    warehouse.checkReachable();
    return warehouse;
  }

  private void checkReachable() {
    try (Connection connection = connect()) {
      connection.isValid(1);
    } catch (SQLException e) {
      throw new WarehouseException(
          "warehouse: cannot reach " + address.jdbcUrl() + ": " + e.getMessage(), e);
    }
  }

  /** Opens a connection; to be closed after use. */
  public Connection connect() throws SQLException {
    return address.connect();
  }

  /** Brings tables and views to this build's version; returns how many steps that took. */
  public int migrate() {
    return new Migrations(address).apply();
  }

  /**
   * Makes the users {@code etl_writer} and {@code analyst_reader} of a migrated warehouse and gives
   * them their rights.
   *
   * @return false if they are not there and this user may not make them
   */
  public boolean makeUsers() throws SQLException {
    try (Connection connection = connect()) {
      return new DatabaseUsers(connection).make();
    }
  }

  /**
   * Does nothing if the tables are of this build's version.
   *
   * @throws WarehouseException otherwise; it names both versions and the command
   */
  public void requireCurrent() {
    new Migrations(address).requireCurrent();
  }

  /** Makes the reference tables equal to what the normaliser knows. */
  public void publish(List<Department> departments, List<Technology> technologies)
      throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      publishDepartments(connection, departments);
      publishTechnologies(connection, technologies);
      connection.commit();
    }
  }

  private static void publishDepartments(Connection connection, List<Department> departments)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.resource("reference/department.sql"))) {
      for (Department department : departments) {
        statement.setString(1, department.code());
        statement.setString(2, department.name());
        statement.setString(3, department.regionName());
        statement.setObject(4, department.population().orElse(null), Types.INTEGER);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void publishTechnologies(Connection connection, List<Technology> technologies)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.resource("reference/technology.sql"))) {
      for (Technology technology : technologies) {
        statement.setString(1, technology.name());
        statement.setString(2, technology.category());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Whether the pages of {@code run} from {@code source} are in the warehouse. */
  public boolean isLoaded(RunId run, SourceId source) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement =
            connection.prepareStatement(Sql.resource("reference/loaded.sql"))) {
      statement.setString(1, run.value());
      statement.setString(2, source.value());
      return statement.executeQuery().next();
    }
  }

  /** What is remembered for the next crawl of {@code source}. */
  public Bookmarks bookmarks(SourceId source) {
    return new Bookmarks(this, source);
  }

  /** The offers, each with all that is remembered of it. */
  public KnownOffers offers() {
    return new KnownOffers(this);
  }

  /** What is written down of runs and sources. */
  public Bookkeeping bookkeeping() {
    return new Bookkeeping(this);
  }

  /**
   * Begins the one transaction that loads a run's pages of one source; nothing is seen by others
   * before it is finished.
   *
   * @throws WarehouseException if another process is loading
   */
  public SourceLoad load(RunRecord run) throws SQLException {
    return SourceLoad.begin(connect(), run, Tables.LIVE, outlines);
  }

  /**
   * Begins to make all facts anew beside the live ones.
   *
   * @throws WarehouseException if another process is loading
   */
  public Rebuilding rebuild() throws SQLException {
    return Rebuilding.begin(this);
  }

  /** The runs that are loaded, each with its source, in the order of their loads. */
  public List<LoadedRun> loadedRuns() throws SQLException {
    List<LoadedRun> runs = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.resource("rebuild/order.sql"))) {
      while (rows.next()) {
        runs.add(new LoadedRun(new RunId(rows.getString(1)), new SourceId(rows.getString(2))));
      }
    }
    return runs;
  }

  /** What could not be read. */
  public Quarantine quarantine() {
    return new Quarantine(this);
  }

  /** What was noticed in runs besides their ledgers. */
  public Notices notices() {
    return new Notices(this);
  }

  /** What each check finds wrong first, in words; empty where nothing is. */
  public Map<SelfCheck, Optional<String>> faults() throws SQLException {
    Map<SelfCheck, Optional<String>> faults = new EnumMap<>(SelfCheck.class);
    try (Connection connection = connect()) {
      for (SelfCheck check : SelfCheck.values()) {
        faults.put(check, check.on(connection));
      }
    }
    return faults;
  }

  /**
   * Takes away the texts that are past their time; returns the number of offers that lost one.
   *
   * @throws WarehouseException if another process is loading
   */
  public int expireTexts(TextRetention retention) throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      SourceLoad.takeLock(connection);
      int expired = retention.expire(connection, Tables.LIVE);
      connection.commit();
      return expired;
    }
  }

  /** One source's share of a run. */
  public record LoadedRun(RunId run, SourceId source) {}

  @Override
  public void close() {
    onClose.run();
  }
}
