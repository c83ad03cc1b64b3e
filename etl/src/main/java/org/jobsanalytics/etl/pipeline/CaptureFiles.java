package org.jobsanalytics.etl.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that hold captured responses. */
public final class CaptureFiles {

  private CaptureFiles() {}

  /**
   * Every file among {@code paths} and, in ascending order, every visible file in the folders among
   * them.
   *
   * @throws IllegalArgumentException if a path is missing or holds no file; it names all of them
   */
  public static List<Path> find(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Path path : paths) {
      List<Path> found = filesOf(path);
      if (found.isEmpty()) {
        errors.add(complaint(path));
      }
      files.addAll(found);
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), errors));
    }
    return files;
  }

  private static String complaint(Path path) {
    if (Files.isDirectory(path)) {
      return "expected captured responses, was an empty folder: " + path;
    }
    // A pipe gives its bytes only once, and an import reads twice.
    return Files.exists(path)
        ? "expected a file or folder, was something else (a pipe or device): " + path
        : "expected a file or folder, was nothing: " + path;
  }

  private static List<Path> filesOf(Path path) {
    if (!Files.isDirectory(path)) {
      return Files.isRegularFile(path) ? List.of(path) : List.of();
    }
    try (Stream<Path> inside = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      return inside.filter(file -> isCapture(path, file)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "expected a folder that can be read, was " + path + ": " + e.getMessage(), e);
    }
  }

  private static boolean isCapture(Path folder, Path file) {
    for (Path name : folder.relativize(file)) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return Files.isRegularFile(file);
  }
}
