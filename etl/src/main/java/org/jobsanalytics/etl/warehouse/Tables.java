package org.jobsanalytics.etl.warehouse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Of the tables that can be made anew from the lake there are two sets while that is done. */
enum Tables {
  /** Those that everybody reads. */
  LIVE,
  /** Those that a rebuild fills beside them, in a schema of their own. */
  ASIDE;

  /** All of them, each after those it refers to. */
  static final List<String> REBUILT =
      List.of(
          "core.company",
          "core.location",
          "core.offer",
          "core.offer_sighting",
          "core.offer_technology",
          "core.offer_version",
          "core.offer_absence",
          "core.offer_sketch",
          "core.grouping",
          "core.offer_link",
          "core.offer_group",
          "core.offer_group_member",
          "ops.run_source",
          "ops.issue_count",
          "ops.quarantine",
          "ops.field_drift",
          "ops.unknown_count",
          "ops.warning");

  private static final Pattern NAMES =
      Pattern.compile(
          REBUILT.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")));

  /** The statement that is kept under {@code name}, about these tables. */
  String statement(String name) {
    String sql = Sql.resource(name);
    return this == LIVE
        ? sql
        : NAMES
            .matcher(sql)
            .replaceAll(found -> "rebuild" + found.group().replaceFirst("^\\w+", ""));
  }
}
