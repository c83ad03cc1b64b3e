package org.jobsanalytics.etl.pipeline;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.SourceException;

/** Reads captured responses as the pages they were; files that end in {@code .gz} are unpacked. */
record CaptureReader(JobSource source, Instant capturedAt, long limitBytes) {

  private static final int OK = 200;

  /**
   * @throws SourceException if the file cannot be read, is packed and ends early, or is larger than
   *     the limit
   */
  RawPage read(Path file) {
    CaptureText text = CaptureText.of(bytes(file));
    String url =
        source
            .ownUrl(text.body())
            .orElseGet(() -> file.toAbsolutePath().normalize().toUri().toString());
    return new RawPage(
        source.id(), url, capturedAt, OK, text.mediaType(source.mediaType()), text.body());
  }

  private byte[] bytes(Path file) {
    try (InputStream stream = open(file)) {
      byte[] bytes = stream.readNBytes((int) Math.min(limitBytes + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > limitBytes) {
        throw tooLarge(file);
      }
      return bytes;
    } catch (EOFException | ZipException e) {
      throw new SourceException(
          source.id(),
          SourceException.Code.UNEXPECTED_BODY,
          "expected a whole gzip file, was one that is cut or damaged: "
              + file
              + "; capture it again");
    } catch (IOException e) {
      throw new SourceException(
          source.id(), SourceException.Code.UNEXPECTED_BODY, "cannot read " + file + ": " + e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return stream;
    }
    try {
      return new GZIPInputStream(stream);
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  private SourceException tooLarge(Path file) {
    return new SourceException(
        source.id(),
        SourceException.Code.LIMIT_REACHED,
        String.format(
            Locale.ROOT,
            "expected a page of at most %d MB, was a larger one: %s;"
                + " split it, or set JOBS_PAGE_LIMIT_MB",
            limitBytes / (1024 * 1024),
            file));
  }
}
