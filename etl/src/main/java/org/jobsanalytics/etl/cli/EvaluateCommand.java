package org.jobsanalytics.etl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.pipeline.Disagreement;
import org.jobsanalytics.etl.pipeline.Evaluation;
import org.jobsanalytics.etl.pipeline.JudgedPairs;
import org.jobsanalytics.etl.pipeline.LabelledOffer;
import org.jobsanalytics.etl.pipeline.LabelledOffers;
import org.jobsanalytics.etl.pipeline.PairEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the normaliser on offers that people have labelled: DIR/offers.jsonl holds what"
          + " sources said, DIR/labels.jsonl what a careful reader concludes. If there are"
          + " DIR/pair-offers.jsonl and DIR/pairs.jsonl, measures how duplicates are found too.",
      "Changes nothing, and needs neither lake nor warehouse. Intervals are Wilson's, at 95 %."
    },
    footer = {"", "Example: jobs evaluate labelled/ --errors errors.tsv"})
final class EvaluateCommand implements Callable<Integer> {

  /** Which offers, by the parity of their id's SHA-256. */
  enum Half {
    even,
    odd
  }

  private final Session session;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of labelled offers.")
  private Path folder;

  @Option(
      names = "--half",
      paramLabel = "even|odd",
      description =
          "Only offers whose id's SHA-256 is even (rules are tuned on those) or odd (they show"
              + " what tuning missed).")
  private Optional<Half> half;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write each disagreement and the text around it, a line each, with tabs.")
  private Optional<Path> errors;

  @Spec private CommandSpec spec;
  @Mixin private OutputForm form;

  EvaluateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Evaluation evaluation = Evaluation.of(offers(), Normaliser.standard());
    Optional<PairEvaluation> pairs = pairs();
    errors.ifPresent(file -> write(file, evaluation.disagreements()));
    session
        .out()
        .print(
            form.isJson()
                ? EvaluationJson.of(evaluation, pairs)
                : EvaluationTable.of(evaluation)
                    + pairs.map(found -> System.lineSeparator() + PairTable.of(found)).orElse(""));
    return 0;
  }

  /** Empty if there are none; all of them, whichever half of the offers was asked for. */
  private Optional<PairEvaluation> pairs() {
    if (!JudgedPairs.areIn(folder)) {
      return Optional.empty();
    }
    JudgedPairs judged =
        new Arguments(spec.commandLine())
            .check(() -> JudgedPairs.read(folder, Normaliser.standard()));
    return Optional.of(PairEvaluation.of(judged));
  }

  private List<LabelledOffer> offers() {
    List<LabelledOffer> all =
        new Arguments(spec.commandLine()).check(() -> LabelledOffers.read(folder));
    return all.stream()
        .filter(offer -> half.isEmpty() || offer.isEven() == (half.get() == Half.even))
        .toList();
  }

  private static void write(Path file, List<Disagreement> disagreements) {
    StringBuilder lines = new StringBuilder("offer\tlabel\texpected\twas\taround\n");
    for (Disagreement one : disagreements) {
      lines
          .append(String.join("\t", one.offer(), one.label(), one.expected(), one.was()))
          .append('\t')
          .append(one.around())
          .append('\n');
    }
    try {
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
