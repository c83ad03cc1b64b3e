package org.jobsanalytics.etl.simulator;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of work.
 *
 * @param payFrom thousand euros a year, where the market begins
 * @param payTo where it ends for the experienced
 * @param remotePercent how many of a hundred ads say something of working from home
 * @param technologies by the names of the technology dictionary, the commonest first
 */
record Occupation(
    String rome,
    String label,
    double weight,
    int payFrom,
    int payTo,
    int remotePercent,
    List<String> titles,
    List<String> technologies,
    List<String> tasks) {

  Occupation {
    titles = List.copyOf(titles);
    technologies = List.copyOf(technologies);
    tasks = List.copyOf(tasks);
  }

  static Weights<Occupation> all() {
    return new Weights<>(
        Table.rows("occupations.tsv").stream().map(Occupation::of).toList(), Occupation::weight);
  }

  private static Occupation of(String[] cells) {
    return new Occupation(
        cells[0],
        cells[1],
        Double.parseDouble(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]),
        Integer.parseInt(cells[5]),
        list(cells[6], "\\|"),
        list(cells[7], ";"),
        list(cells[8], "\\|"));
  }

  private static List<String> list(String cell, String separator) {
    return Arrays.stream(cell.split(separator, -1)).filter(one -> !one.isBlank()).toList();
  }

  boolean office() {
    return remotePercent >= 25;
  }
}
