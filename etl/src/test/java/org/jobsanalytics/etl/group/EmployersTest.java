package org.jobsanalytics.etl.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmployersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          acme          | acme                  | SAME
          acme          | acme nord             | SAME
          acme services | acme                  | SAME
          boulangerie   | boulangeriedupain     | SAME
          the oven      | theoven               | SAME
          acme          | other                 | OTHER
          acme          | acmeville             | OTHER
          hotel         | hotel du lac          | OTHER
          cci metz      | cci nancy             | OTHER
          ''            | acme                  | UNKNOWN
          ''            | ''                    | UNKNOWN
          """)
  void names_meetIfOneIsTheOtherAndMore(String one, String other, Employers expected) {
    assertThat(Employers.of(one, other)).isEqualTo(expected);
    assertThat(Employers.of(other, one)).isEqualTo(expected);
  }
}
