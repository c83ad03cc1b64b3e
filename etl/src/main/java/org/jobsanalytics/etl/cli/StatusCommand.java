package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.pipeline.RunStory;
import org.jobsanalytics.etl.pipeline.Unloaded;
import org.jobsanalytics.etl.warehouse.Notices.Drift;
import org.jobsanalytics.etl.warehouse.Notices.Warning;
import org.jobsanalytics.etl.warehouse.RunShare;
import org.jobsanalytics.etl.warehouse.Warehouse.LoadedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what ran: the last runs, or with RUN all that is written down of one: how long its"
          + " stages took, what was announced and fetched, what became of every page and offer."
    },
    footer = {"", "Example: jobs status 20261122T165425Z-4d12f5"})
final class StatusCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RUN",
      description = "The name of a run, as the list shows it.")
  private Optional<String> run = Optional.empty();

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many lines the list has at most (default: ${DEFAULT-VALUE}).")
  private int last;

  @Spec private CommandSpec spec;
  @Mixin private OutputForm form;

  StatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Arguments arguments = new Arguments(spec.commandLine());
    int most = arguments.check(() -> atLeastOne(last));
    if (run.isEmpty()) {
      return list(most);
    }
    return show(arguments.check(() -> new RunId(run.get())), arguments);
  }

  private static int atLeastOne(int lines) {
    if (lines < 1) {
      throw new IllegalArgumentException("expected 1 or more for --last, was " + lines);
    }
    return lines;
  }

  private int list(int most) throws SQLException {
    List<RunShare> shares = session.warehouse().bookkeeping().lastShares(most);
    List<LoadedRun> unloaded = new Unloaded(lake(), session.warehouse()).runs();
    session
        .out()
        .print(
            form.isJson()
                ? StatusJson.ofList(shares, unloaded)
                : StatusTable.ofList(shares, unloaded));
    return 0;
  }

  private int show(RunId named, Arguments arguments) throws SQLException {
    List<RunStory> stories = RunStory.of(named, lake(), session.warehouse());
    arguments.check(() -> known(named, stories));
    List<Warning> warnings = session.warehouse().notices().warnings(named);
    List<Drift> drift = session.warehouse().notices().drift(named);
    session
        .out()
        .print(
            form.isJson()
                ? StatusJson.ofRun(stories, warnings, drift)
                : new StatusOfRun(stories, warnings, drift).toString());
    return 0;
  }

  private static RunId known(RunId named, List<RunStory> stories) {
    if (stories.isEmpty()) {
      throw new IllegalArgumentException(
          "no such run: "
              + named
              + " is neither in the warehouse nor in the lake; see 'jobs status'");
    }
    return named;
  }

  private RunReader lake() {
    return new RunReader(session.lake());
  }
}
