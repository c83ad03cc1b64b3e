package org.jobsanalytics.infra;

import java.util.List;
import java.util.stream.Stream;

/** The three roles that people and the pipeline take, under the names the documentation uses. */
enum RoleName {
  ETL_WRITER("etl-writer"),
  ANALYST_READER("analyst-reader"),
  AUDITOR("auditor");

  private final String text;

  RoleName(String text) {
    this.text = text;
  }

  /** Without the prefix. */
  String text() {
    return text;
  }

  /** Of the role, its policy, and the permission set in IAM Identity Center that may take it. */
  String fullName() {
    return Names.PREFIX + text;
  }

  String arn() {
    return Names.globalArn("iam", "role" + Names.PATH + fullName());
  }

  static List<String> arns() {
    return Stream.of(values()).map(RoleName::arn).toList();
  }

  static List<String> policyArns() {
    return Stream.concat(Stream.of(values()).map(RoleName::fullName), Stream.of(Boundary.NAME))
        .map(name -> Names.globalArn("iam", "policy" + Names.PATH + name))
        .toList();
  }
}
