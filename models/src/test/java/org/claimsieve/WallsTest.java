package org.claimsieve;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.claimsieve.planted.Collecting;
import org.claimsieve.planted.Lambda;
import org.claimsieve.planted.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packages that compute stay column expressions: they open nothing, pull nothing, run no lambda.
 */
final class WallsTest {
  private static final String PLANTED = "org.claimsieve.planted..";
  private static final String[] PURE = {
    "org.claimsieve.encounter..",
    "org.claimsieve.feature..",
    "org.claimsieve.indicator..",
    "org.claimsieve.knowledge..",
    "org.claimsieve.rule..",
    "org.claimsieve.casework..",
    "org.claimsieve.quality..",
    "org.claimsieve.backtest..",
    PLANTED
  };
  private static final String[] LAMBDAS = {
    "org.apache.spark.api.java.function..", "org.apache.spark.sql.api.java.."
  };
  private static final Set<String> PULLS =
      Set.of(
          "collect",
          "collectAsList",
          "count",
          "show",
          "toLocalIterator",
          "first",
          "head",
          "take",
          "takeAsList",
          "tail",
          "isEmpty",
          "foreach",
          "foreachPartition");

  private static final ArchRule NO_STORAGE =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.nio.file..", "org.springframework..", "smile..")
                  .or(named("SparkSession"))
                  .or(named("DataFrameReader"))
                  .or(named("DataFrameWriter")));

  private static final ArchRule NO_LAMBDA =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethodWhere(
              describe(
                  "a parameter is a Java function",
                  call ->
                      call.getTarget().getRawParameterTypes().stream()
                          .anyMatch(type -> resideInAnyPackage(LAMBDAS).test(type))));

  private static final ArchRule NO_PULL =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethodWhere(describe("it pulls rows out of Spark", WallsTest::pulls));

  static Stream<Arguments> walls() {
    return Stream.of(
        arguments(NO_STORAGE, Reading.class),
        arguments(NO_LAMBDA, Lambda.class),
        arguments(NO_PULL, Collecting.class));
  }

  @ParameterizedTest
  @MethodSource("walls")
  void theProjectStaysInside(ArchRule wall, Class<?> planted) {
    JavaClasses project =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimsieve");

    wall.check(project);
  }

  @ParameterizedTest
  @MethodSource("walls")
  void aPlantedViolationIsCaught(ArchRule wall, Class<?> planted) {
    List<String> caught =
        wall.evaluate(new ClassFileImporter().importPackages("org.claimsieve.planted"))
            .getFailureReport()
            .getDetails();

    assertThat(caught).isNotEmpty().allMatch(line -> line.contains(planted.getName()));
  }

  @Test
  void theProjectIsSeen() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.claimsieve.feature")
                    .stream()
                    .map(JavaClass::getSimpleName))
        .contains("ClaimFacts");
  }

  private static DescribedPredicate<JavaClass> named(String simpleName) {
    return describe(
        simpleName,
        type ->
            type.getSimpleName().equals(simpleName)
                && type.getPackageName().startsWith("org.apache.spark.sql"));
  }

  private static boolean pulls(JavaMethodCall call) {
    return call.getTargetOwner().getSimpleName().equals(Dataset.class.getSimpleName())
        && call.getTargetOwner().getPackageName().startsWith("org.apache.spark.sql")
        && PULLS.contains(call.getName());
  }
}
