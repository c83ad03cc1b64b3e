package org.jobsanalytics.etl.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryLakeTest {

  @TempDir Path folder;
  private DataLake lake;

  @BeforeEach
  void open() {
    lake = new DirectoryLake(folder.resolve("a lake"));
  }

  @Test
  void put_isReadBackAndListedInOrder() {
    lake.put("raw/b/2", "two".getBytes(UTF_8));
    lake.put("raw/b/1", "one".getBytes(UTF_8));
    lake.put("raw/bb/3", "three".getBytes(UTF_8));

    assertThat(lake.read("raw/b/2")).isEqualTo("two".getBytes(UTF_8));
    assertThat(lake.list("raw/b/")).containsExactly("raw/b/1", "raw/b/2");
    assertThat(lake.list("raw/b")).containsExactly("raw/b/1", "raw/b/2", "raw/bb/3");
    assertThat(lake.list("other/")).isEmpty();
  }

  @Test
  void putAgain_sameContentIsNoError() {
    lake.put("raw/1", "one".getBytes(UTF_8));
    lake.put("raw/1", "one".getBytes(UTF_8));

    assertThat(lake.list("raw/")).containsExactly("raw/1");
  }

  @Test
  void putAgain_otherContentIsRefusedAndTheFirstStays() {
    lake.put("raw/1", "one".getBytes(UTF_8));

    assertThatThrownBy(() -> lake.put("raw/1", "uno".getBytes(UTF_8)))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("left as it is");
    assertThat(lake.read("raw/1")).isEqualTo("one".getBytes(UTF_8));
    assertThat(lake.list("raw/")).containsExactly("raw/1");
  }

  @Test
  void unfinishedFile_isNotListed() throws IOException {
    lake.put("raw/1", "one".getBytes(UTF_8));
    Files.writeString(folder.resolve("a lake/raw/x.unfinished"), "half");

    assertThat(lake.list("raw/")).containsExactly("raw/1");
  }

  @Test
  void keyThatLeavesTheLake_isRefused() {
    assertThatThrownBy(() -> lake.read("../secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../secret");
  }

  @Test
  void missingObject_isNamed() {
    assertThatThrownBy(() -> lake.read("raw/none"))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("raw/none");
  }
}
