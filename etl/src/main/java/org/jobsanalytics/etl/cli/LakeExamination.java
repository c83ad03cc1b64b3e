package org.jobsanalytics.etl.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jobsanalytics.etl.cloud.Finding;
import org.jobsanalytics.etl.lake.DataLake;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.settings.LakeAddress;

/**
 * Tries what the pipeline does with the lake.
 *
 * @param isWriting whether to add to it, too
 */
record LakeExamination(LakeAddress address, boolean isWriting) {

  /** Always the same, so that putting it again is no conflict; no run, so that nobody reads it. */
  private static final String KEY = "raw/doctor";

  private static final byte[] CONTENT =
      "jobs doctor --write was here\n".getBytes(StandardCharsets.UTF_8);

  List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    try (DataLake lake = DataLake.open(address)) {
      findings.addAll(read(lake));
      if (isWriting) {
        lake.put(KEY, CONTENT);
        findings.add(Finding.ok("lake writing", "added " + KEY));
      }
    } catch (LakeException e) {
      findings.add(Finding.wrong("lake", e.getMessage(), mend()));
    }
    return findings;
  }

  private List<Finding> read(DataLake lake) {
    if (address instanceof LakeAddress.Folder folder && !Files.exists(folder.folder())) {
      return List.of(Finding.ok("lake", lake.address() + ": not there yet; a run makes it"));
    }
    RunReader runs = new RunReader(lake);
    List<String> manifests = runs.manifests();
    if (manifests.isEmpty()) {
      return List.of(
          Finding.ok("lake", lake.address() + ": listed"),
          Finding.cannotTell(
              "lake reading", "there is no finished run to read yet", "jobs run, then once more"));
    }
    String newest = manifests.get(manifests.size() - 1);
    return List.of(
        Finding.ok(
            "lake",
            String.format(
                Locale.ROOT, "%s: listed, %,d finished runs", lake.address(), manifests.size())),
        Finding.ok("lake reading", "the newest manifest, of " + runs.manifest(newest).run()));
  }

  private String mend() {
    return address instanceof LakeAddress.Folder
        ? "see that the folder is yours: ls -ld " + address
        : "aws sso login, as one who may use the bucket: the role etl-writer";
  }
}
