package org.jobsanalytics.reports;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What the reports may use: DESIGN §3. */
@AnalyzeClasses(packages = "org.jobsanalytics.reports", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final Set<String> DOORS =
      Set.of(
          "org.jobsanalytics.etl.warehouse.Warehouse",
          "org.jobsanalytics.etl.cli.ExtraCommand",
          "org.jobsanalytics.etl.cli.Session");

  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("report")
          .definedBy("org.jobsanalytics.reports")
          .layer("analysis")
          .definedBy("..reports.analysis..")
          .layer("dashboard")
          .definedBy("..reports.dashboard..")
          .layer("slides")
          .definedBy("..reports.slides..")
          .layer("page")
          .definedBy("..reports.page..")
          .layer("figure")
          .definedBy("..reports.figure..")
          .layer("text")
          .definedBy("..reports.text..")
          .whereLayer("report")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("report", "dashboard")
          .whereLayer("dashboard")
          .mayOnlyBeAccessedByLayers("report")
          .whereLayer("slides")
          .mayOnlyBeAccessedByLayers("report")
          .whereLayer("page")
          .mayOnlyBeAccessedByLayers("report", "analysis", "dashboard", "slides")
          .whereLayer("figure")
          .mayOnlyBeAccessedByLayers("analysis", "page", "slides")
          .because("imports only point down");

  @ArchTest
  static final ArchRule ETL =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.jobsanalytics.etl..")
                  .and(
                      not(
                          describe(
                              "the few doors to it",
                              type ->
                                  type.getPackageName().equals("org.jobsanalytics.etl.settings")
                                      || DOORS.contains(type.getName())))))
          .because("all data of the reports comes through the mart views");

  @ArchTest
  static final ArchRule JSPLOT =
      classes()
          .that()
          .resideInAPackage("org.jobsanalytics.reports..")
          .should()
          .onlyDependOnClassesThat(
              describe(
                  "are not pages of tablesaw-jsplot",
                  type ->
                      !type.getName().startsWith("tech.tablesaw.plotly.Plot")
                          && !type.getName().equals("tech.tablesaw.plotly.components.Page")
                          && !type.getName().equals("tech.tablesaw.plotly.components.Figure")))
          .because("its pages load a script from elsewhere and escape nothing");
}
