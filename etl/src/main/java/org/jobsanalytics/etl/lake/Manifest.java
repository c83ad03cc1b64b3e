package org.jobsanalytics.etl.lake;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;

/**
 * What a run brought from one source: written last, and never without all it names.
 *
 * @param version of this form
 * @param kind whether the pages were crawled, or imported from files
 * @param capturedAt when the pages were fetched; for a crawl, its start
 * @param complete whether everything the source announced was fetched; an import never knows
 * @param inventory whether the slices list every offer of the source that was created since {@code
 *     inventoryFrom}, so that one missing is gone
 * @param inventoryFrom the least creation time in the inventory; the epoch if it holds offers of
 *     any age, {@code capturedAt} if it holds none
 * @param dropAccepted whether an inventory counts even if most of the known offers are missing
 * @param cursor what the next crawl of this source goes on from; empty if it must start anew
 */
public record Manifest(
    int version,
    String run,
    String source,
    Kind kind,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant capturedAt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startedAt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant finishedAt,
    boolean complete,
    boolean inventory,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant inventoryFrom,
    boolean simulated,
    boolean dropAccepted,
    String cursor,
    List<SliceCount> slices,
    List<Part> parts) {

  /** The form written today. */
  static final int VERSION = 1;

  /** Where a run's pages come from. */
  public enum Kind {
    @JsonProperty("crawl")
    CRAWL,
    @JsonProperty("import")
    IMPORT
  }

  /**
   * One packed file of raw pages.
   *
   * @param name in the run's folder
   * @param sha256 of the packed bytes, in hexadecimal
   * @param bytes packed
   */
  public record Part(String name, String sha256, long bytes, int pages) {}

  /**
   * What a slice announced and brought.
   *
   * @param announced −1 if the source says nothing
   * @param trouble why something that was to come did not; empty if nothing went wrong
   */
  public record SliceCount(
      String name, int announced, int fetched, int allowedDrift, String trouble) {

    public SliceCount {
      trouble = trouble == null ? "" : trouble; // Written before there were troubles.
    }

    static SliceCount of(Slice slice) {
      return new SliceCount(
          slice.name(),
          slice.announced().orElse(-1),
          slice.fetched(),
          slice.allowedDrift(),
          slice.trouble().orElse(""));
    }

    private Slice slice() {
      return new Slice(
          name,
          announced < 0 ? OptionalInt.empty() : OptionalInt.of(announced),
          fetched,
          allowedDrift,
          Optional.of(trouble).filter(words -> !words.isEmpty()));
    }
  }

  public Manifest {
    // Written before it was told which offers an inventory holds: then it is taken to hold none.
    inventoryFrom = inventoryFrom == null ? capturedAt : inventoryFrom;
    cursor = cursor == null ? "" : cursor; // Written before there were cursors.
    slices = slices == null ? List.of() : List.copyOf(slices);
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /** Whether everything is there that was in the first version of this form. */
  boolean isWhole() {
    return version > 0
        && Stream.of(run, source, kind, capturedAt, startedAt, finishedAt)
            .allMatch(Objects::nonNull);
  }

  /** The offers that all slices announced; empty if one of them says nothing. */
  public OptionalInt announced() {
    return slices.isEmpty() || slices.stream().anyMatch(slice -> slice.announced() < 0)
        ? OptionalInt.empty()
        : OptionalInt.of(slices.stream().mapToInt(SliceCount::announced).sum());
  }

  /** The offers that all slices brought, or knew to be unchanged. */
  public int fetched() {
    return slices.stream().mapToInt(SliceCount::fetched).sum();
  }

  /** The slices that did not bring what was announced. */
  public List<Slice> incompleteSlices() {
    return allSlices().stream().filter(slice -> !slice.isComplete()).toList();
  }

  /** What every slice announced and brought. */
  public List<Slice> allSlices() {
    return slices.stream().map(SliceCount::slice).toList();
  }

  public RunId runId() {
    return new RunId(run);
  }

  public SourceId sourceId() {
    return new SourceId(source);
  }

  /** The pages of all parts. */
  public int pages() {
    return parts.stream().mapToInt(Part::pages).sum();
  }
}
