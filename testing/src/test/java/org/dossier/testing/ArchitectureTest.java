package org.dossier.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The module map of ARCHITECTURE.md, held true. */
class ArchitectureTest {
  /**
   * Fewer classes than this means that the import found the wrong folder, and every rule passes
   * emptily.
   */
  private static final int CLASS_FLOOR = 60;

  /** A module, and the modules that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("language", Set.of("model")),
          Map.entry("intake", Set.of("model", "language")),
          Map.entry("text", Set.of("model", "language")),
          Map.entry("claims", Set.of("model", "language")),
          Map.entry("evidence", Set.of("model", "language")),
          Map.entry("search", Set.of("model", "language")),
          Map.entry("store", Set.of("model", "language")),
          Map.entry("corpus", Set.of()),
          Map.entry(
              "pipeline",
              Set.of(
                  "model", "language", "intake", "text", "claims", "evidence", "search", "store")),
          Map.entry("s3", Set.of("intake")),
          Map.entry("hdfs", Set.of("intake")),
          Map.entry("spark", Set.of("pipeline")),
          Map.entry(
              "outputs",
              Set.of(
                  "model",
                  "language",
                  "intake",
                  "text",
                  "claims",
                  "evidence",
                  "search",
                  "store",
                  "pipeline")),
          Map.entry(
              "web",
              Set.of(
                  "model",
                  "language",
                  "intake",
                  "text",
                  "claims",
                  "evidence",
                  "search",
                  "store",
                  "pipeline",
                  "outputs")));

  private static final JavaClasses DOSSIER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dossier");

  @Test
  void thereAreEnoughClassesToJudge() {
    assertThat(DOSSIER.size()).isGreaterThan(CLASS_FLOOR);
  }

  @Test
  void modulesUseOnlyWhatTheMapAllows() {
    var all = new TreeSet<>(MAY_USE.keySet());
    all.add("cli");
    for (var module : new TreeMap<>(MAY_USE).entrySet()) {
      List<String> others = new ArrayList<>();
      for (String other : all) {
        if (!other.equals(module.getKey()) && !module.getValue().contains(other)) {
          others.add(root(other));
        }
      }
      noClasses()
          .that()
          .resideInAPackage(root(module.getKey()))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others.toArray(String[]::new))
          .because("ARCHITECTURE.md says what " + module.getKey() + " may use")
          .check(DOSSIER);
    }
  }

  @Test
  void librariesStayInsideTheirAdapters() {
    keep("org.apache.lucene..", "search");
    keep("org.apache.tika..", "text");
    keep("org.apache.pdfbox..", "text", "corpus", "outputs");
    keep("org.apache.poi..", "text", "corpus");
    keep("java.sql..", "store");
    keep("org.sqlite..", "store");
    keep("org.postgresql..", "store");
    keep("org.yaml..", "evidence");
    keep("org.apache.spark..", "spark");
    keep("scala..", "spark");
    keep("software.amazon..", "s3");
    keep("org.apache.hadoop..", "hdfs");
    keep("picocli..", "cli");
    keep("io.javalin..", "web");
    keep("gg.jte..", "web");
    keep("morfologik..", "language");
    keep("com.hankcs..", "language");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.dossier.(**)").should().beFreeOfCycles().check(DOSSIER);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> bare = new TreeSet<>();
    for (JavaClass type : DOSSIER) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        bare.add(type.getPackageName());
      }
    }
    assertThat(bare).as("packages without @NullMarked").isEmpty();
  }

  @Test
  void failuresHaveNames() {
    GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(DOSSIER);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(root("cli"), "org.dossier.training..")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(DOSSIER);
  }

  @Test
  void stagesReachForNoNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(
            root("language"), root("intake"), root("text"), root("claims"), root("evidence"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..")
                .or(
                    describe(
                        "sockets",
                        type ->
                            type.getPackageName().equals("java.net")
                                && type.getSimpleName().endsWith("Socket"))))
        .check(DOSSIER);
  }

  private static void keep(String library, String... modules) {
    List<String> homes = new ArrayList<>();
    for (String module : modules) {
      homes.add(root(module));
    }
    homes.add("org.dossier.training..");
    classes()
        .that(resideInAPackage("org.dossier.."))
        .and(
            describe(
                "are outside " + homes,
                type -> !resideInAnyPackage(homes.toArray(String[]::new)).test(type)))
        .should()
        .onlyDependOnClassesThat(
            describe("are not of " + library, type -> !resideInAPackage(library).test(type)))
        .check(DOSSIER);
  }

  private static String root(String module) {
    return "org.dossier." + module + "..";
  }
}
