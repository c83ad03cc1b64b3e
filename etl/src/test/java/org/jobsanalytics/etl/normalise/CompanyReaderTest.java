package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.Company;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Capgemini           | capgemini
          CAPGEMINI FRANCE    | capgemini
          Groupe Capgemini SA | capgemini
          Crédit Agricole S.A. | credit agricole s a
          Société Générale    | societe generale
          France              | france
          """)
  void spellings_shareAKey(String name, String key) {
    assertThat(CompanyReader.read(name)).contains(new Company(key, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "Confidentiel", "Non renseigné", "N/A"})
  void placeholders_areNoCompany(String name) {
    assertThat(CompanyReader.read(name)).isEmpty();
  }
}
