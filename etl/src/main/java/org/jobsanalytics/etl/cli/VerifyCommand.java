package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.pipeline.Rebuild;
import org.jobsanalytics.etl.pipeline.Verify;
import org.jobsanalytics.etl.pipeline.Verify.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Looks whether lake and warehouse are what they say: checksums of all parts, runs, ledger,"
          + " references, history. Changes nothing; exit code 1 if anything is wrong."
    },
    footer = {"", "Example: jobs verify --deep"})
final class VerifyCommand implements Callable<Integer> {

  private static final int SOUND = 0;
  private static final int FAULTY = 1;

  private final Session session;

  @Option(
      names = "--deep",
      description = "Also load the whole lake again, beside the warehouse, and compare all facts.")
  private boolean deep;

  @Mixin private OutputForm form;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    RunReader lake = new RunReader(session.lake());
    List<Finding> findings = new ArrayList<>(new Verify(lake, session.warehouse()).run());
    if (deep) {
      findings.add(new Finding("the lake gives the same facts again", difference(lake)));
    }
    session.out().print(form.isJson() ? FindingsJson.of(findings) : table(findings));
    return findings.stream().allMatch(finding -> finding.fault().isEmpty()) ? SOUND : FAULTY;
  }

  private Optional<String> difference(RunReader lake) throws SQLException {
    try {
      return new Rebuild(lake, session.warehouse(), Normaliser.standard(), session.err()::println)
          .compare()
          .difference()
          .map(RebuildCommand::sentence);
    } catch (LakeException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static String table(List<Finding> findings) {
    StringBuilder table = new StringBuilder();
    for (Finding finding : findings) {
      table.append(finding.fault().isEmpty() ? "ok     " : "WRONG  ");
      table.append(finding.check());
      finding.fault().ifPresent(fault -> table.append(": not so: ").append(fault));
      table.append(System.lineSeparator());
    }
    return table.toString();
  }
}
