package org.jobsanalytics.etl.simulator;

/** One of the larger communes of France, with INSEE's code and names. */
record Town(
    String code,
    String name,
    String department,
    String departmentName,
    String region,
    String postalCode,
    int population,
    double latitude,
    double longitude) {

  static Weights<Town> all() {
    return new Weights<>(Table.rows("towns.tsv").stream().map(Town::of).toList(), Town::weight);
  }

  private static Town of(String[] cells) {
    return new Town(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        Integer.parseInt(cells[6]),
        Double.parseDouble(cells[7]),
        Double.parseDouble(cells[8]));
  }

  /** Towns stand for the country around them, so the small ones count for more. */
  private double weight() {
    return population + 30_000.0;
  }

  /** Paris is a département of its own. */
  boolean isDepartment() {
    return name.equals(departmentName);
  }

  /** The overseas regions have one département each, of the same name. */
  boolean isRegionOfOneDepartment() {
    return region.equals(departmentName);
  }
}
