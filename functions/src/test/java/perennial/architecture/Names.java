package perennial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

/** Names are the field's words; a suffix says a role and nothing else. */
final class Names {
    private static final DescribedPredicate<JavaClass> HANDLER = DescribedPredicate.describe(
            "handlers",
            type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && (type.isAssignableTo(RequestStreamHandler.class) || type.isAssignableTo(RequestHandler.class)));

    private Names() {}

    static ArchRule sayWhatATypeIs(String root) {
        return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Misc)(\\$.*)?");
    }

    static ArchRule handlersEndInHandler(String root) {
        return classes().that(HANDLER).should().haveSimpleNameEndingWith("Handler");
    }

    static ArchRule handlersLiveAtTheEdge(String root) {
        return classes().that(HANDLER).should().resideInAPackage(root + ".*.aws..");
    }
}
