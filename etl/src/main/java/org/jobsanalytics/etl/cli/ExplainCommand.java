package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.pipeline.Explain;
import org.jobsanalytics.etl.pipeline.Explain.Explanation;
import org.jobsanalytics.etl.warehouse.KnownOffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows where an offer's facts come from: its raw page, where each field was read, what was"
          + " lost, its history. The page is read again for that, by the rules of this build."
    },
    footer = {"", "Example: jobs explain adzuna:4711"})
final class ExplainCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "OFFER",
      description = "SOURCE:ID with the source's own id, the offer's link, or its offer_id.")
  private String name;

  @Spec private CommandSpec spec;
  @Mixin private OutputForm form;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    List<KnownOffer> offers = session.warehouse().offers().named(name);
    KnownOffer offer = new Arguments(spec.commandLine()).check(() -> only(offers));
    Explanation explanation =
        new Explain(new RunReader(session.lake()), Normaliser.standard(), Sources::byName)
            .of(offer);
    session
        .out()
        .print(
            form.isJson()
                ? ExplanationJson.of(explanation)
                : new ExplanationText(explanation).toString());
    return 0;
  }

  private KnownOffer only(List<KnownOffer> offers) {
    if (offers.isEmpty()) {
      throw new IllegalArgumentException(
          "no such offer: " + name + "; expected SOURCE:ID, a link, or an offer_id of mart.offer");
    }
    if (offers.size() > 1) {
      throw new IllegalArgumentException(
          "several offers have this link; name one: "
              + offers.stream()
                  .map(offer -> offer.offer().key().toString())
                  .collect(Collectors.joining(", ")));
    }
    return offers.get(0);
  }
}
