package org.jobsanalytics.etl.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jobsanalytics.etl.cloud.CloudDoctor;
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
    if (address instanceof LakeAddress.Folder folder && !Files.exists(folder.folder())) {
      Finding absent = Finding.ok("lake", address + ": not there yet; a run makes it");
      return isWriting ? List.of(absent, write(DataLake.open(address))) : List.of(absent);
    }
    List<Finding> findings = new ArrayList<>();
    try (DataLake lake = DataLake.open(address)) {
      findings.addAll(list(new RunReader(lake)));
      if (isWriting) {
        findings.add(write(lake));
      }
    } catch (LakeException e) {
      findings.add(Finding.wrong("lake", e.getMessage(), mend()));
    }
    return findings;
  }

  private List<Finding> list(RunReader runs) {
    List<String> manifests;
    try {
      manifests = runs.manifests();
    } catch (LakeException e) {
      return List.of(CloudDoctor.failed("lake", "s3:ListBucket", e, mend()));
    }
    String words =
        String.format(Locale.ROOT, "%s: listed, %,d finished runs", address, manifests.size());
    return List.of(Finding.ok("lake", words), read(runs, manifests));
  }

  private Finding read(RunReader runs, List<String> manifests) {
    String check = "lake reading";
    if (manifests.isEmpty()) {
      return Finding.cannotTell(
          check, "there is no finished run to read yet", "jobs run, then once more");
    }
    try {
      String newest = manifests.get(manifests.size() - 1);
      return Finding.ok(check, "the newest manifest, of " + runs.manifest(newest).run());
    } catch (LakeException e) {
      return CloudDoctor.failed(check, "s3:GetObject", e, mend());
    }
  }

  private Finding write(DataLake lake) {
    try {
      lake.put(KEY, CONTENT);
      return Finding.ok("lake writing", "added " + KEY);
    } catch (LakeException e) {
      return CloudDoctor.failed("lake writing", "s3:PutObject", e, mend());
    }
  }

  private String mend() {
    return address instanceof LakeAddress.Folder
        ? "see that the folder is yours: ls -ld " + address
        : "aws sso login, as one who may use the bucket: the role jobs-etl-writer";
  }
}
