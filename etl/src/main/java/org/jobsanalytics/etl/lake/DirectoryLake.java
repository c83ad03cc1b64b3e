package org.jobsanalytics.etl.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A lake in a folder of the local file system. */
public final class DirectoryLake implements DataLake {

  private static final String UNFINISHED = ".unfinished";

  private final Path folder;

  /** Uses {@code folder}, which is made when the first object is stored. */
  public DirectoryLake(Path folder) {
    this.folder = folder;
  }

  @Override
  public void put(String key, byte[] content) {
    Path target = file(key);
    try {
      Files.createDirectories(target.getParent());
      Path unfinished = Files.createTempFile(target.getParent(), "", UNFINISHED);
      try {
        write(unfinished, content);
        publish(unfinished, target, content);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new LakeException("lake: cannot store " + target + ": " + e, e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** A link appears at once and whole, and unlike a move it never replaces a file. */
  private static void publish(Path unfinished, Path target, byte[] content) throws IOException {
    try {
      Files.createLink(target, unfinished);
    } catch (FileAlreadyExistsException e) {
      if (!Arrays.equals(Files.readAllBytes(target), content)) {
        throw new LakeException(
            "lake: expected no object at " + target + ", was another content; left as it is");
      }
    }
  }

  @Override
  public byte[] read(String key) {
    Path source = file(key);
    try {
      return Files.readAllBytes(source);
    } catch (NoSuchFileException e) {
      throw new LakeException("lake: expected an object at " + source + ", was none", e);
    } catch (IOException e) {
      throw new LakeException("lake: cannot read " + source + ": " + e, e);
    }
  }

  @Override
  public List<String> list(String prefix) {
    Path start = folder.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .map(this::key)
          .filter(key -> key.startsWith(prefix) && !key.endsWith(UNFINISHED))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new LakeException("lake: cannot list " + start + ": " + e, e);
    }
  }

  @Override
  public String address() {
    return folder.toString();
  }

  /** Holds nothing open. */
  @Override
  public void close() {}

  private Path file(String key) {
    Path file = folder.resolve(ObjectKey.checked(key)).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("a key stays inside the lake, was " + key);
    }
    return file;
  }

  private String key(Path file) {
    return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
