package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Capgemini             | capgemini
          CAPGEMINI FRANCE      | capgemini
          Groupe Capgemini SA   | capgemini
          Crédit Agricole S.A.  | credit agricole
          SARL PROXIEL          | proxiel
          Thales Las France Sas | thales las
          Société Générale      | societe generale
          France                | france
          France Travail        | france travail
          Pôle emploi           | france travail
          Air France            | air france
          AIR FRANCE SA         | air france
          Banque de France      | banque de france
          Caisse d'Épargne Île-de-France | caisse d epargne ile de france
          Naval Group           | naval group
          Électricité de France | edf
          LTd                   | ltd
          Mairie de Blois       | mairie de blois
          Direction recrutement de l'Exemple | direction recrutement de l exemple
          Interimage            | interimage
          """)
  void spellings_shareAKey(String name, String key) {
    assertThat(CompanyReader.read(name, new Findings())).contains(new Company(key, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MANPOWER GROUP            | manpower
          ManpowerGroup             | manpower
          Michael Page International France | michael page
          Gi Group France           | gi group
          CRIT INTERIM              | crit interim
          LR Intérim - Périgny      | lr interim perigny
          Job4You cabinet de recrutement | job4you cabinet de recrutement
          LYNX RH                   | lynx rh
          Synergie                  | synergie
          """)
  void agencies_areFlagged(String name, String key) {
    assertThat(CompanyReader.read(name, new Findings())).contains(new Company(key, name, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "Non renseigné", "N/A"})
  void absentNames_areNoCompany(String name) {
    Findings findings = new Findings();

    assertThat(CompanyReader.read(name, findings)).isEmpty();
    assertThat(findings.issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Confidentiel", "Entreprise anonyme", "MAIRIE", "Cabinet de recrutement"})
  void hiddenNames_areAnIssue(String name) {
    Findings findings = new Findings();

    assertThat(CompanyReader.read(name, findings)).isEmpty();
    assertThat(findings.issues()).containsExactly(new Issue(Issue.Code.COMPANY_ANONYMOUS, name));
  }

  @Test
  void everyRowOfTheTables_isAKeyThatCanBeMet() {
    assertThat(Table.rows("company-kinds.tsv", 3))
        .allSatisfy(row -> assertThat(row[0]).isEqualTo(Folding.key(row[0])));
    assertThat(Table.rows("company-aliases.tsv", 2))
        .allSatisfy(
            row ->
                assertThat(CompanyReader.read(row[0], new Findings()).orElseThrow().key())
                    .isEqualTo(row[1])
                    .isEqualTo(CompanyReader.read(row[1], new Findings()).orElseThrow().key()));
  }
}
