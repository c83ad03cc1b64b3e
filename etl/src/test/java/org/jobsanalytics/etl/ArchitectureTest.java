package org.jobsanalytics.etl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The table of packages: who may use whom, and which library is at home where. */
@AnalyzeClasses(
    packages = "org.jobsanalytics.etl",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesPointDown =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("settings")
          .definedBy("..etl.settings..")
          .layer("model")
          .definedBy("..etl.model..")
          .layer("group")
          .definedBy("..etl.group..")
          .layer("extract")
          .definedBy("..etl.extract")
          .layer("sources")
          .definedBy("..etl.extract.sources..")
          .layer("lake")
          .definedBy("..etl.lake..")
          .layer("normalise")
          .definedBy("..etl.normalise..")
          .layer("warehouse")
          .definedBy("..etl.warehouse..")
          .layer("cloud")
          .definedBy("..etl.cloud..")
          .layer("simulator")
          .definedBy("..etl.simulator..")
          .layer("pipeline")
          .definedBy("..etl.pipeline..")
          .layer("cli")
          .definedBy("..etl.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("sources")
          .mayOnlyBeAccessedByLayers("pipeline", "cli")
          .whereLayer("extract")
          .mayOnlyBeAccessedByLayers("sources", "pipeline", "cli")
          .whereLayer("lake")
          .mayOnlyBeAccessedByLayers("pipeline", "cli")
          .whereLayer("normalise")
          .mayOnlyBeAccessedByLayers("pipeline", "cli")
          .whereLayer("warehouse")
          .mayOnlyBeAccessedByLayers("pipeline", "cli")
          .whereLayer("group")
          .mayOnlyBeAccessedByLayers("warehouse", "pipeline", "cli")
          .whereLayer("group")
          .mayOnlyAccessLayers("model")
          .whereLayer("cloud")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cloud")
          .mayOnlyAccessLayers("model", "settings")
          .whereLayer("simulator")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("simulator")
          .mayOnlyAccessLayers("model")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("settings")
          .mayNotAccessAnyLayer()
          .because("imports only point down; siblings meet in pipeline");

  @ArchTest
  static final ArchRule noCycles =
      SlicesRuleDefinition.slices()
          .matching("org.jobsanalytics.etl.(**)")
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule modelAndNormaliseArePure =
      noClasses()
          .that()
          .resideInAnyPackage("..etl.model..", "..etl.normalise..", "..etl.group..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.fasterxml..",
              "org.jsoup..",
              "java.sql..",
              "java.net.http..",
              "java.nio.file..",
              "org.slf4j..",
              "java.util.logging..")
          .because("they know no file, network, database or log");

  @ArchTest
  static final ArchRule normaliseHasNoClock =
      noClasses()
          .that()
          .resideInAPackage("..etl.normalise..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the same draft gives the same outcome for ever");

  @ArchTest
  static final ArchRule jsoupIsAtHomeInSources =
      noClasses()
          .that()
          .resideOutsideOfPackage("..etl.extract.sources..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule databaseIsAtHomeInWarehouse =
      noClasses()
          .that()
          .resideOutsideOfPackage("..etl.warehouse..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.postgresql..", "org.flywaydb..", "io.zonky..");

  @ArchTest
  static final ArchRule s3IsAtHomeInLake =
      noClasses()
          .that()
          .resideOutsideOfPackages("..etl.lake..", "..etl.cloud..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk.services.s3..")
          .because("who stores an object goes by DataLake");

  @ArchTest
  static final ArchRule awsIsAtHomeInLakeWarehouseAndCloud =
      noClasses()
          .that()
          .resideOutsideOfPackages("..etl.lake..", "..etl.warehouse..", "..etl.cloud..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule questionsToAwsAreAtHomeInCloud =
      noClasses()
          .that()
          .resideOutsideOfPackage("..etl.cloud..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "software.amazon.awssdk.services.cloudtrail..",
              "software.amazon.awssdk.services.ec2..",
              "software.amazon.awssdk.services.iam..",
              "software.amazon.awssdk.services.sts..");

  @ArchTest
  static final ArchRule commandLineLibraryIsAtHomeInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("..etl.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule webIsAtHomeInExtract =
      noClasses()
          .that()
          .resideOutsideOfPackage("..etl.extract")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "okhttp3..", "okio..", "dev.failsafe..", "crawlercommons..", "java.net.http..")
          .because("PoliteHttp is the only way out");

  @ArchTest
  static final ArchRule progressBarIsAtHomeInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("..etl.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("me.tongfei..");

  @ArchTest
  static final ArchRule trieIsAtHomeInNormalise =
      noClasses()
          .that()
          .resideOutsideOfPackage("..etl.normalise..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");
}
