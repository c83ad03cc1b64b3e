package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.model.Department;
import org.jobsanalytics.etl.model.Technology;

/** The reference tables that readers of the results need too. */
public final class Reference {

  private Reference() {}

  /** The 101 départements and the overseas collectivities, by ascending code. */
  public static List<Department> departments() {
    return Table.rows("departments.tsv", 5).stream()
        .map(row -> new Department(row[0], row[1], row[3], population(row[4])))
        .toList();
  }

  /** The reference data says 0 where there is no census: that is unknown. */
  private static Optional<Integer> population(String cell) {
    return Optional.of(Integer.valueOf(cell)).filter(inhabitants -> inhabitants > 0);
  }

  /** Every technology that is counted. */
  public static List<Technology> technologies() {
    return Table.rows("technologies.tsv", 3).stream()
        .map(row -> new Technology(row[0], row[1]))
        .toList();
  }
}
