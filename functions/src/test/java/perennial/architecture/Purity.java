package perennial.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;

/** The same input gives the same output, on every machine and at every time. */
final class Purity {
    private Purity() {}

    static ArchRule timeChanceZoneAndLocaleComeFromOutside(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform..")
                .should()
                .callCodeUnitWhere(new Ambient());
    }

    static ArchRule staticsAreFinal(String root) {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal();
    }

    static ArchRule staticsHoldNothingThatChanges(String root) {
        return noFields().that().areStatic().should().haveRawType(describe("can change", type -> changes(root, type)));
    }

    static ArchRule nothingIsPrinted(String root) {
        return noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
    }

    static ArchRule amountsAreExact(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(root + ".delivery..")
                .should()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(double.class);
    }

    /** Concrete collections, counters, clients and whatever else wires a function together. */
    private static boolean changes(String root, JavaClass type) {
        boolean concrete = !type.isInterface();
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return (concrete && collection && !type.isEnum())
                || type.getPackageName().startsWith("java.util.concurrent")
                || type.isAssignableTo("software.amazon.awssdk.core.SdkClient")
                || type.getName().equals(root + ".platform.Host");
    }
}
