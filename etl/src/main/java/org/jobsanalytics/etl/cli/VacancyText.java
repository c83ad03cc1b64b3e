package org.jobsanalytics.etl.cli;

import java.util.List;
import java.util.Locale;
import org.jobsanalytics.etl.warehouse.GroupMember;

/** Which offers are one vacancy, and why, for people. */
record VacancyText(List<GroupMember> members) {

  @Override
  public String toString() {
    String end = System.lineSeparator();
    TextTable table = new TextTable("OFFER", "COMPANY", "SURE", "WHY IT IS THE SAME VACANCY");
    for (GroupMember member : members) {
      table.add(
          member.key() + (member.canonical() ? " (stands for all)" : ""),
          member.company().orElse("-"),
          String.format(Locale.ROOT, "%.2f", member.score()),
          member.reason());
    }
    return "VACANCY "
        + members.get(0).groupId()
        + ": "
        + members.size()
        + " offers, counted as one"
        + end
        + table;
  }
}
