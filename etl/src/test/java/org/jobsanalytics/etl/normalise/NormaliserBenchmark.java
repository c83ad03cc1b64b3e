package org.jobsanalytics.etl.normalise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.SourceId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
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

  private static final int OFFERS = 512;
  private static final int CHARACTERS = 2_000;
  private static final List<String> SENTENCES =
      List.of(
          "Vous rejoignez une équipe de huit personnes, attentive à la qualité de ce qu’elle livre.",
          "Environnement technique : Java 17, Spring Boot, PostgreSQL, Docker, Kubernetes, GitLab CI.",
          "Vous analysez les données des ventes avec Python, SQL et Power BI, et présentez vos résultats.",
          "Notre entreprise accompagne depuis vingt ans des clients de toutes tailles dans leurs projets.",
          "Rémunération : 38 000 à 45 000 € bruts annuels selon le profil, mutuelle et tickets restaurant.",
          "Télétravail : 2 jours par semaine après la période d’essai, horaires souples.",
          "Vous justifiez d’une expérience de 3 à 5 ans sur un poste comparable, idéalement en région.",
          "Le poste est basé à Nantes, à dix minutes de la gare, avec des déplacements ponctuels.",
          "Autonomie, rigueur et goût du travail bien fait sont les qualités que nous cherchons.",
          "Vos missions : recueillir les besoins, rédiger les spécifications, suivre les indicateurs.",
          "Maîtrise d’Excel et notions de comptabilité appréciées ; l’anglais courant est un atout.",
          "Pour postuler, envoyez votre candidature avant la fin du mois ; contact : service du personnel.",
          "Vous assurez la maintenance des serveurs Linux et Windows Server et documentez chaque geste.",
          "Le tableau de bord mensuel est préparé avec le chef de projet et présenté au comité.");

  private final List<OfferDraft> drafts = new ArrayList<>();
  private final Normaliser normaliser = Normaliser.standard();
  private int next;

  @Setup
  public void writeOffers() {
    Random random = new Random(17);
    for (int i = 0; i < OFFERS; i++) {
      StringBuilder text = new StringBuilder(CHARACTERS + 100);
      while (text.length() < CHARACTERS) {
        text.append(SENTENCES.get(random.nextInt(SENTENCES.size())))
            .append(i % 5 == 0 ? "\n" : " ");
      }
      drafts.add(draft(i, text.substring(0, CHARACTERS)));
    }
  }

  private static OfferDraft draft(int number, String text) {
    return OfferDraft.of(new SourceId("benchmark"), "B" + number)
        .title("Développeur Java confirmé (H/F) " + number)
        .company("Exemple " + number % 40 + " SAS")
        .placeLabel(number % 7 == 0 ? "France" : "44 - NANTES")
        .contract(number % 3 == 0 ? "CDD" : "CDI | Contrat à durée indéterminée")
        .payText(number % 3 == 0 ? "Annuel de 35000.0 Euros à 40000.0 Euros sur 12.0 mois" : "")
        .experience(number % 2 == 0 ? "2 An(s)" : "")
        .published("2026-09-01T08:30:00Z")
        .description(text)
        .build();
  }

  /** One offer, every rule. */
  @Benchmark
  public Outcome normalise() {
    next = (next + 1) % OFFERS;
    return normaliser.normalise(drafts.get(next));
  }

  /** For a process of its own: {@code java -cp … NormaliserBenchmark}. */
  public static void main(String[] arguments) throws IOException {
    org.openjdk.jmh.Main.main(new String[] {NormaliserBenchmark.class.getSimpleName()});
  }
}
