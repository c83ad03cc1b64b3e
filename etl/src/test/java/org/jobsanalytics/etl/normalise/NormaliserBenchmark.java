package org.jobsanalytics.etl.normalise;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Outcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Offers a second through every rule, on invented texts of 2,000 characters. Not a test; run by
 * hand:
 *
 * <pre>mvn -q -pl etl test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.openjdk.jmh.Main -Dexec.args=NormaliserBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class NormaliserBenchmark {

  /** How densely the texts state what rules look for. */
  public enum Density {
    DENSE,
    USUAL
  }

  @Param public Density density;

  private final Normaliser normaliser = Normaliser.standard();
  private List<OfferDraft> drafts = List.of();
  private int next;

  @Setup
  public void writeOffers() {
    drafts =
        switch (density) {
          case DENSE -> BenchmarkOffers.dense();
          case USUAL -> BenchmarkOffers.usual();
        };
  }

  /** One offer, every rule. */
  @Benchmark
  public Outcome normalise() {
    next = (next + 1) % drafts.size();
    return normaliser.normalise(drafts.get(next));
  }

  /** For a process of its own: {@code java -cp … NormaliserBenchmark}. */
  public static void main(String[] arguments) throws IOException {
    org.openjdk.jmh.Main.main(new String[] {NormaliserBenchmark.class.getSimpleName()});
  }
}
