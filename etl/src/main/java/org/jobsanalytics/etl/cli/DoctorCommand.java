package org.jobsanalytics.etl.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.cloud.Aws;
import org.jobsanalytics.etl.cloud.CloudDoctor;
import org.jobsanalytics.etl.cloud.CloudException;
import org.jobsanalytics.etl.cloud.Finding;
import org.jobsanalytics.etl.settings.LakeAddress;
import org.jobsanalytics.etl.settings.Settings;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks settings, programs, sources' keys, lake and warehouse; with a lake in S3 or a"
          + " warehouse on RDS also that what is deployed there is what was designed. Each check is"
          + " ok, wrong or 'cannot tell', with the command that mends it.",
      "No source is asked, and without --write nothing is written."
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0 nothing is wrong, also where it cannot tell   1 something is wrong   2 wrong usage",
      "",
      "Example: jobs doctor --allowed-cidr 203.0.113.7/32"
    })
final class DoctorCommand implements Callable<Integer> {

  private static final String ADDRESS = "(\\d{1,3}\\.){3}\\d{1,3}/32";

  private final Session session;

  @Spec private CommandSpec spec;

  @Option(
      names = "--write",
      description =
          "Also try to add to the lake: one small object, raw/doctor, which is never read and which"
              + " nobody may delete. A second try finds it.")
  private boolean write;

  @Option(
      names = "--allowed-cidr",
      paramLabel = "ADDRESS/32",
      description =
          "The one address that may reach the warehouse on RDS; any single one is ok, if left out.")
  private Optional<String> allowedCidr;

  @Mixin private OutputForm form;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (allowedCidr.filter(address -> !address.matches(ADDRESS)).isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--allowed-cidr: expected an address as in 203.0.113.7/32, was " + allowedCidr.get());
    }
    List<Finding> findings = findings();
    session.out().print(form.isJson() ? FindingsText.json(findings) : FindingsText.table(findings));
    return findings.stream().anyMatch(one -> one.verdict() == Finding.Verdict.WRONG) ? 1 : 0;
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(ProgramExamination.real().examine());
    Settings settings;
    try {
      settings = session.settings();
    } catch (SettingsException e) {
      e.getMessage()
          .lines()
          .map(line -> Finding.wrong("settings", line, "correct it in jobs.properties or JOBS_…"))
          .forEach(findings::add);
      return findings;
    }
    findings.add(Finding.ok("settings", "read from " + settings.home()));
    findings.addAll(new SourcesExamination(settings).examine());
    findings.addAll(new LakeExamination(settings.lake(), write).examine());
    findings.addAll(new WarehouseExamination(settings.warehouse()).examine());
    findings.addAll(cloud(settings));
    return findings;
  }

  private List<Finding> cloud(Settings settings) {
    Optional<LakeAddress.Bucket> bucket = bucketOfAws(settings.lake());
    Optional<String> host = hostOfRds(settings.warehouse());
    if (bucket.isEmpty() && host.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    try (Aws aws = Aws.open()) {
      CloudDoctor doctor = new CloudDoctor(aws);
      bucket.ifPresent(lake -> findings.addAll(doctor.examineLake(lake.name(), lake.prefix())));
      host.ifPresent(name -> findings.addAll(doctor.examineWarehouse(name, allowedCidr)));
    } catch (CloudException e) {
      findings.add(Finding.cannotTell("aws", e.getMessage(), "set AWS_REGION and AWS_PROFILE"));
    }
    return findings;
  }

  /** A store at an endpoint of its own is not AWS. */
  private static Optional<LakeAddress.Bucket> bucketOfAws(LakeAddress lake) {
    return lake instanceof LakeAddress.Bucket bucket && bucket.endpoint().isEmpty()
        ? Optional.of(bucket)
        : Optional.empty();
  }

  private static Optional<String> hostOfRds(WarehouseAddress warehouse) {
    return warehouse instanceof WarehouseAddress.Server server
        ? Optional.ofNullable(URI.create(server.jdbcUrl().substring("jdbc:".length())).getHost())
            .filter(host -> host.matches("[a-z0-9-]+\\..+\\.rds\\.amazonaws\\.com(\\.cn)?"))
        : Optional.empty();
  }
}
