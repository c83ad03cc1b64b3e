package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jobsanalytics.etl.Captures;
import org.jobsanalytics.etl.NeedsCaptures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnologyReaderTest {

  private static final TechnologyReader READER = new TechnologyReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Python, Java et JavaScript              ; Java, JavaScript, Python
          JAVA/SPRING BOOT                        ; Java, Spring
          C/C++ embarqué                          ; C, C++
          C# et .NET Core                         ; .NET, C#
          site www.exemple.net                    ; ''
          SQL Server et T-SQL                     ; SQL Server, T-SQL
          requêtes SQL sous PostgreSQL            ; PostgreSQL, SQL
          React Native                            ; React Native
          Tableau de bord et tableaux             ; ''
          Power BI, Tableau, Qlik Sense           ; Power BI, Qlik, Tableau
          l'excellence                            ; ''
          Excel et PowerPoint                     ; Excel, PowerPoint
          RER C, ligne R                          ; ''
          langages R et Python                    ; Python, R
          R&D                                     ; ''
          go/no go et go live                     ; ''
          développeur Go ou Rust, backend         ; Go, Rust
          50 Go de données                        ; ''
          digital et scalable                     ; ''
          Git, GitLab CI et GitHub                ; Git, GitHub, GitLab
          Chef de projet                          ; ''
          Ansible, Puppet, Chef                   ; Ansible, Chef, Puppet
          Notions de comptabilité                 ; ''
          notions de base en Notion, Slack        ; Notion, Slack
          SAS au capital de 10 000 €              ; ''
          programmation SAS et R                  ; R, SAS
          Spark/Scala, PySpark                    ; Scala, Spark
          compétencesPython et SQLUne             ; Python, SQL
          base de données Oracle, PL/SQL          ; Oracle Database, PL/SQL
          Oracle Cloud ERP                        ; ''
          Azure DevOps                            ; Azure DevOps
          Pack Office (Word, Excel)               ; Excel, Microsoft Office, Word
          Développement Agile (Scrum)             ; Agile, Scrum
          une équipe agile d'esprit               ; Agile
          vous êtes agile et curieux              ; ''
          API REST, SOAP                          ; REST, SOAP
          Apache Spark et Apache Kafka            ; Kafka, Spark
          MÉTHODES AGILES                         ; Agile
          """)
  void text_namesTechnologies(String text, String expected) {
    assertThat(String.join(", ", READER.read(Fixtures.text(text)))).isEqualTo(expected);
  }

  /** Invented sentences around names that are words, letters or firms as well. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Vous programmez en C sous Linux                      ; C, Linux
          Firmware development in C and C++ for STM32          ; C, C++
          Permis C exigé, catégorie C de la fonction publique  ; ''
          Vitamine C, hépatite C, plan C                       ; ''
          Vous maîtrisez R et SAS pour la statistique          ; R, SAS
          Proficiency in SQL, Python or R                      ; Python, R, SQL
          Ressources humaines : M. R. Martin, service R        ; ''
          Microservices en Go et Kubernetes                    ; Go, Kubernetes, Microservices
          Our backend is written in Go                         ; Go
          Let's go! Ready to go to market                      ; ''
          Disque de 500 Go et 16 Go de mémoire                 ; ''
          Maîtrise d'Excel (TCD, RechercheV)                   ; Excel
          You excel at solving problems                        ; ''
          We excel in customer care                            ; ''
          Bonne connaissance de Word et Excel                  ; Excel, Word
          Word of mouth is our best advert                     ; ''
          Dataviz avec Tableau ou Power BI                     ; Power BI, Tableau
          Suivre le tableau des effectifs                      ; ''
          Tableau électrique, tableau blanc                    ; ''
          Une entreprise de la SAS Martin                      ; ''
          Dupont SAS recrute un comptable                      ; ''
          Traitements Spark sur Databricks                     ; Databricks, Spark
          You spark joy in the team                            ; ''
          API en Node, front en React                          ; Node.js, React
          Un nœud node du réseau routier                       ; ''
          Applications .NET et C#                              ; .NET, C#
          Écrivez à contact.net ou exemple.net                 ; ''
          Documentation tenue dans Notion et Jira              ; Jira, Notion
          La notion de service, des notions de gestion         ; ''
          Versionner avec Git                                  ; Git
          Digital, agitation, fugitif                          ; ''
          Jobs Spark en Scala                                  ; Scala, Spark
          Une architecture scalable                            ; ''
          Déployer avec Chef et Ansible                        ; Ansible, Chef
          Chef de rang, chef d'équipe, Chef cuisinier          ; ''
          Saisie comptable sur Sage ou Cegid                   ; Cegid, Sage
          Sage-femme ; ''
          Un sage conseil, la Sagesse                          ; ''
          Administrer Oracle 19c et PostgreSQL                 ; Oracle Database, PostgreSQL
          Consultant Oracle Fusion HCM                         ; ''
          """)
  void homonym_isReadByItsContext(String text, String expected) {
    assertThat(String.join(", ", READER.read(Fixtures.text(text)))).isEqualTo(expected);
  }

  @Test
  @NeedsCaptures
  void dictionary_isTheVocabulary() throws IOException {
    List<String> vocabulary =
        Files.readAllLines(Captures.gold("technologies.tsv")).stream()
            .skip(1)
            .map(line -> String.join(" ", line.split("\t", -1)[0], line.split("\t", -1)[1]))
            .toList();

    List<String> dictionary =
        Table.rows("technologies.tsv", 3).stream().map(row -> row[1] + " " + row[0]).toList();

    assertThat(dictionary).isEqualTo(vocabulary);
  }
}
