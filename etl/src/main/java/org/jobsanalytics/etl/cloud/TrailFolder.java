package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A trail's files, as copied from its bucket, in a folder of this machine. */
record TrailFolder(Path folder) implements TrailSource {

  @Override
  public void read(Instant from, Instant to, Consumer<JsonNode> receiver) {
    List<Path> files = files();
    if (files.isEmpty()) {
      throw new CloudException("audit: expected files .json.gz, was none in " + folder);
    }
    for (Path file : files) {
      try (InputStream packed = Files.newInputStream(file)) {
        TrailRecords.read(file.toString(), packed, receiver);
      } catch (IOException e) {
        throw new CloudException("audit: cannot read " + file + ": " + e, e);
      }
    }
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> TrailFiles.areEvents(file.toUri().getPath())).sorted().toList();
    } catch (IOException e) {
      throw new CloudException("audit: expected a folder of a trail's files, was " + e, e);
    }
  }

  @Override
  public boolean isManagementOnly() {
    return false;
  }

  @Override
  public String address() {
    return folder.toString();
  }
}
