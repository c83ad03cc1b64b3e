package org.jobsanalytics.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryLakeTest extends DataLakeContract {

  @TempDir private Path folder;

  @Override
  DataLake emptyLake() {
    return new DirectoryLake(folder.resolve("a lake"));
  }

  @Test
  void unfinishedFile_isNotListed() throws IOException {
    lake().put("raw/1", bytes("one"));
    Files.writeString(folder.resolve("a lake/raw/x.unfinished"), "half");

    assertThat(lake().list("raw/")).containsExactly("raw/1");
  }
}
