package org.jobsanalytics.etl.normalise;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.model.OfferDraft.Location;
import org.junit.jupiter.api.Test;

/** Every commune of France, by the label France Travail would give it, and by its code. */
class CommuneLabelsTest {

  private static final PlaceReader READER = new PlaceReader();
  private static final List<String[]> COMMUNES = Table.rows("communes.tsv", 5);

  private static String read(Location location) {
    return READER
        .read(location, Fixtures.text(""), new Findings())
        .communeCode()
        .orElse("no commune");
  }

  @Test
  void label_findsItsCommune() {
    Map<String, List<String[]>> byLabel =
        COMMUNES.stream().collect(groupingBy(row -> row[2] + " - " + Folding.key(row[1])));
    List<String> wrong = new ArrayList<>();

    for (List<String[]> namesakes : byLabel.values()) {
      String[] row = namesakes.get(0);
      String label = row[2] + " - " + row[1];
      String found = read(Fixtures.draft().placeLabel(label).build().location());
      if (namesakes.size() == 1 && !found.equals(row[0])) {
        wrong.add(label + ": expected " + row[0] + ", was " + found);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void code_findsItsCommune() {
    assertThat(COMMUNES)
        .allSatisfy(
            row ->
                assertThat(read(Fixtures.draft().communeCode(row[0]).build().location()))
                    .isEqualTo(row[0]));
  }
}
