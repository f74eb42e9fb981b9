package org.claimsieve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom, seen from the module that sees everything. */
@AnalyzeClasses(packages = "org.claimsieve", importOptions = ImportOption.DoNotIncludeTests.class)
final class WallsTest {
  private static final String[] JOBS = {
    "org.claimsieve.command..",
    "org.claimsieve.config..",
    "org.claimsieve.curation..",
    "org.claimsieve.intake..",
    "org.claimsieve.ledger..",
    "org.claimsieve.listing..",
    "org.claimsieve.localrule..",
    "org.claimsieve.night..",
    "org.claimsieve.report..",
    "org.claimsieve.review.."
  };

  @ArchTest
  static final ArchRule onlyJobsSeesSpring =
      noClasses()
          .that()
          .resideOutsideOfPackages(JOBS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule nothingDependsOnJobs =
      noClasses()
          .that()
          .resideOutsideOfPackages(JOBS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(JOBS);

  @ArchTest
  static final ArchRule nothingDependsOnTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.claimsieve.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.claimsieve.command..", "picocli..");

  @ArchTest
  static final ArchRule theConfigurationKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("org.claimsieve.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.claimsieve.ledger..",
              "org.claimsieve.night..",
              "org.claimsieve.report..",
              "org.springframework..",
              "org.apache.spark..");

  @ArchTest
  static final ArchRule theLedgerDoesNotKnowTheNight =
      noClasses()
          .that()
          .resideInAPackage("org.claimsieve.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.claimsieve.night..", "org.claimsieve.report..");

  @ArchTest
  static final ArchRule noCircles =
      slices().matching("org.claimsieve.(*)..").should().beFreeOfCycles();

  /**
   * A light command must not load Spark, and picocli loads every type that a command's members
   * name.
   */
  @ArchTest
  static final ArchRule lightCommandsDoNotNameSpark =
      noClasses()
          .that()
          .haveNameMatching("org\\.claimsieve\\.command\\.(Init|Status|Doctor).*")
          .should()
          .transitivelyDependOnClassesThat()
          .resideInAPackage("org.apache.spark..");
}
