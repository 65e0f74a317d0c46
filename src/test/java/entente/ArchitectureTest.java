package entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the diagram that the README shows. */
class ArchitectureTest {

    private static final String[] CORE = {
        "entente.dialogue..",
        "entente.trust..",
        "entente.docket..",
        "entente.job..",
        "entente.assessment..",
        "entente.reminder..",
        "entente.rulebook.."
    };

    /** What the core reads and writes cases with; it alone may know how JSON is parsed. */
    private static final String CASE_FILE = "entente.casefile..";

    private static final String[] PLAIN = {
        "java.lang..",
        "java.io..",
        "java.math..",
        "java.net..",
        "java.nio..",
        "java.security..",
        "java.text..",
        "java.time..",
        "java.util..",
        "org.apache.commons.csv..",
        "org.apache.commons.statistics.distribution..",
        "org.yaml.snakeyaml..",
        "org.jspecify.."
    };

    private static final JavaClasses ENTENTE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("entente");

    private static final PackageDiagram DIAGRAM = PackageDiagram.parse(text("/architecture.puml"));

    /** The rooms inside the larger packages. */
    private static final PackageDiagram ROOMS = PackageDiagram.parse(text("/rooms.puml"));

    static Stream<String> packages() {
        return DIAGRAM.packages().stream();
    }

    static Stream<String> rooms() {
        return ROOMS.packages().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void followsTheDiagram(String name) {
        String[] allowed =
                DIAGRAM.usableBy(name).stream().map(ArchitectureTest::classesOf).toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(classesOf(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("entente.."))))
                .as(name + " uses only " + DIAGRAM.usableBy(name))
                .allowEmptyShould(true)
                .check(ENTENTE);
    }

    @Test
    void theDiagramShowsEveryPackage() {
        Set<String> existing = ENTENTE.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.equals("entente") ? name : name.split("\\.", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(DIAGRAM.packages()).containsAll(existing);
    }

    /** A room may use its own classes, the rooms that the diagram shows, and what is outside of its package. */
    @ParameterizedTest
    @MethodSource("rooms")
    void roomsFollowTheirDiagram(String name) {
        String[] allowed =
                ROOMS.usableBy(name).stream().map(room -> "entente." + room).toArray(String[]::new);
        String house = "entente." + name.split("\\.", -1)[0] + "..";

        classes()
                .that()
                .resideInAPackage("entente." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(house))))
                .as(name + " uses only " + ROOMS.usableBy(name))
                .check(ENTENTE);
    }

    @Test
    void theDiagramOfRoomsShowsEveryRoom() {
        Set<String> existing = ENTENTE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.split("\\.", -1).length > 2)
                .map(name -> name.substring("entente.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ROOMS.packages()).containsAll(existing);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("entente.(*)..").should().beFreeOfCycles().check(ENTENTE);
    }

    @Test
    void roomsFormNoCycleAtAnyDepth() {
        slices().matching("entente.(**)").should().beFreeOfCycles().check(ENTENTE);
    }

    @Test
    void theCoreIsPlainJava() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                        .or(resideInAPackage(CASE_FILE))
                        .or(resideInAnyPackage(PLAIN))
                        .or(describe("a primitive", ArchitectureTest::isPrimitive)))
                .check(ENTENTE);
    }

    @Test
    void onlyDroolsKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("entente.drools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(ENTENTE);
    }

    @Test
    void onlyTimefoldKnowsTimefold() {
        noClasses()
                .that()
                .resideOutsideOfPackage("entente.timefold..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.timefold..")
                .check(ENTENTE);
    }

    @Test
    void theCaseFileKnowsJsonAndNothingElse() {
        classes()
                .that()
                .resideInAPackage(CASE_FILE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CASE_FILE, "entente.dialogue..", "tools.jackson..")
                        .or(resideInAnyPackage(PLAIN))
                        .or(describe("a primitive", ArchitectureTest::isPrimitive)))
                .allowEmptyShould(true)
                .check(ENTENTE);
    }

    /** The configuration hands the database to storage and asks it nothing. */
    @Test
    void onlyStorageKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("entente.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..")
                .check(ENTENTE);
        noClasses()
                .that()
                .resideOutsideOfPackages("entente.storage..", "entente.config..", "entente")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(ENTENTE);
    }

    @Test
    void onlyThePdfKnowsHowAPdfIsMade() {
        noClasses()
                .that()
                .haveNameNotMatching("entente\\.web\\.(report\\.)?(Pdf|PdfFonts|CurveDrawing)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..")
                .check(ENTENTE);
    }

    @Test
    void onlyReportsAndPicturesDraw() {
        noClasses()
                .that()
                .haveNameNotMatching("entente\\.web\\.(report\\.)?"
                        + "(Pdf|PdfFonts|CurveDrawing|ChartImages|Glyphs|OutlinedSvg)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.fontbox..", "java.awt..")
                .check(ENTENTE);
        noClasses()
                .that()
                .haveNameNotMatching("entente\\.web\\.report\\.ChartImages")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.weisj..")
                .check(ENTENTE);
    }

    private static boolean isPrimitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive();
    }

    private static String classesOf(String name) {
        return name.equals("entente") ? "entente" : "entente." + name + "..";
    }

    private static String text(String resource) {
        try (InputStream file = ArchitectureTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
