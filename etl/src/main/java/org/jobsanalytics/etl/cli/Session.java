package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.DataLake;
import org.jobsanalytics.etl.settings.Settings;
import org.jobsanalytics.etl.settings.SettingsReader;
import org.jobsanalytics.etl.warehouse.Warehouse;

/**
 * What the commands of one process share. Settings, lake and warehouse are opened when first asked
 * for.
 */
public final class Session implements AutoCloseable {

  private final Map<String, String> variables;
  private final PrintWriter out;
  private final PrintWriter err;
  private final UnaryOperator<DataLake> lakes;
  private Optional<Settings> settings = Optional.empty();
  private Optional<DataLake> lake = Optional.empty();
  private Optional<Warehouse> warehouse = Optional.empty();

  /**
   * @param variables the environment
   * @param out takes results
   * @param err takes progress and complaints
   */
  public Session(Map<String, String> variables, PrintWriter out, PrintWriter err) {
    this(variables, out, err, lake -> lake);
  }

  /** Makes a session that reaches its lake through {@code lakes}. */
  Session(
      Map<String, String> variables,
      PrintWriter out,
      PrintWriter err,
      UnaryOperator<DataLake> lakes) {
    this.lakes = lakes;
    this.variables = Map.copyOf(variables);
    this.out = out;
    this.err = err;
  }

  /**
   * The settings.
   *
   * @throws org.jobsanalytics.etl.settings.SettingsException if any is wrong
   */
  public Settings settings() {
    if (settings.isEmpty()) {
      settings =
          Optional.of(
              SettingsReader.read(variables, Path.of("").toAbsolutePath(), namesOfSources()));
    }
    return settings.get();
  }

  private static Map<String, Set<String>> namesOfSources() {
    return Sources.all().stream()
        .collect(
            Collectors.toMap(
                source -> source.id().value(),
                source ->
                    source.settings().stream()
                        .map(SettingDescription::name)
                        .collect(Collectors.toSet())));
  }

  /**
   * A session of the same process whose sources are imitated, and which keeps everything in {@code
   * folder}, apart from what is real.
   *
   * @param imitations the variables that say where the imitations are
   */
  Session imitating(Map<String, String> imitations, Path folder) {
    Map<String, String> others = new HashMap<>(variables);
    others.putAll(imitations);
    others.put("JOBS_SIMULATED", "true");
    Session session = new Session(others, out, err, lakes);
    session.settings = Optional.of(session.settings().in(folder));
    return session;
  }

  /** The warehouse, of this build's version; open until the session ends. */
  public Warehouse warehouse() {
    if (warehouse.isEmpty()) {
      warehouse = Optional.of(Warehouse.open(settings().warehouse()));
      warehouse.get().requireCurrent();
    }
    return warehouse.get();
  }

  /** The lake; open until the session ends. */
  DataLake lake() {
    if (lake.isEmpty()) {
      lake = Optional.of(lakes.apply(DataLake.open(settings().lake())));
    }
    return lake.get();
  }

  /** Takes results. */
  public PrintWriter out() {
    return out;
  }

  /** Takes progress and complaints. */
  public PrintWriter err() {
    return err;
  }

  @Override
  public void close() {
    warehouse.ifPresent(Warehouse::close);
    warehouse = Optional.empty();
    lake.ifPresent(DataLake::close);
    lake = Optional.empty();
    out.flush();
    err.flush();
  }
}
