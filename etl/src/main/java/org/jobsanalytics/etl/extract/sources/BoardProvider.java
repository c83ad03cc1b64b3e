package org.jobsanalytics.etl.extract.sources;

import java.util.stream.Stream;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Gives each employer a public board, in JSON and without a key. What all of them have in common is
 * in {@link BoardSource}.
 */
interface BoardProvider {

  SourceId id();

  /**
   * Where it is asked if the settings say nothing else, as in {@code https://api.lever.co}; where
   * each board has a host of its own, {@code {board}} stands for the board's name.
   */
  String api();

  /**
   * Fetches a board and keeps its pages, without understanding more of them than where to go next.
   *
   * @throws org.jobsanalytics.etl.model.SourceException REFUSED if there is no such board
   */
  Slice fetch(BoardVisit visit);

  /** As {@link org.jobsanalytics.etl.extract.JobSource#contractVersion} has it. */
  default int contractVersion() {
    return SourceContract.NONE.version();
  }

  /** Understands a page, as {@link org.jobsanalytics.etl.extract.JobSource#read} has it. */
  Stream<Reading> read(RawPage page);
}
