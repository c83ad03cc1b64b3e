package org.jobsanalytics.reports.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CompanyNamesTest {

  private static String named(String... spellings) {
    CompanyNames names = new CompanyNames();
    List.of(spellings).forEach(spelling -> names.add("key", spelling));
    return names.byKey().get("key");
  }

  @Test
  void spellingOfMostVacancies_isTheName() {
    assertThat(named("A", "B", "B")).isEqualTo("B");
  }

  @Test
  void spellingsOfAsMany_theFirstByItsBytesIsTheName() {
    assertThat(named("orlemond", "Orlemond", "ORLEMOND")).isEqualTo("ORLEMOND");
    assertThat(named("\uffee", "\ud83d\ude00")).isEqualTo("\uffee");
  }

  @Test
  void longName_isShortened() {
    assertThat(named("x".repeat(10_000))).hasSizeLessThanOrEqualTo(200).endsWith("…");
  }

  @Test
  void withoutKey_isNoCompany() {
    CompanyNames names = new CompanyNames();
    names.add("", "A");

    assertThat(names.byKey()).isEmpty();
  }
}
