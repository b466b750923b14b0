package perennial.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.local.wire.Access;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoleTest {
    private static final String KEY = "dynamodb:LeadingKeys";

    @ParameterizedTest(name = "{0} on {1} where {2} is allowed for {3} on {4}: {5}")
    @CsvSource({
        "s3:GetObject, arn:aws:s3:::b/*, s3:GetObject, arn:aws:s3:::b/k, true",
        "s3:GetObject, arn:aws:s3:::b/*, s3:GetObject, arn:aws:s3:::b, false",
        "s3:GetObject, arn:aws:s3:::b/*, s3:PutObject, arn:aws:s3:::b/k, false",
        "s3:GetObject, arn:aws:s3:::b/in/*, s3:GetObject, arn:aws:s3:::b/out/k, false",
        "sqs:SendMessage, arn:aws:sqs:x:1:q, sqs:SendMessage, arn:aws:sqs:x:1:q2, false",
        "sqs:SendMessage, arn:aws:sqs:x:1:q, sqs:sendmessage, arn:aws:sqs:x:1:q, true",
        "sns:Publish, *, sns:Publish, arn:aws:sns:x:1:t, true",
    })
    void actions_are_exact_and_resources_may_end_in_a_star(
            String granted, String on, String action, String resource, boolean allowed) {
        var role = new Role("r", List.of(new Statement(List.of(granted), List.of(on), List.of())));
        assertEquals(allowed, role.allows(Access.to(action, resource)));
    }

    @ParameterizedTest(name = "{0} of {1} holds for {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "StringEquals, A, A, true",
                "StringEquals, A, AB, false",
                "StringEquals, A*, AB, false",
                "StringEquals, A, -, false",
                "StringLike, A*, AB, true",
                "StringLike, A?, AB, true",
                "StringLike, A?, ABC, false",
                "StringLike, A.C, ABC, false",
                "ForAllValues:StringLike, SERIES#*, SERIES#1, true",
                "ForAllValues:StringLike, SERIES#*, RUN#1, false",
                "ForAllValues:StringEquals, A, -, true",
            })
    void conditions_hold_as_aws_decides(String operator, String value, String actual, boolean holds) {
        var statement = new Statement(
                List.of("dynamodb:PutItem"), List.of("*"), List.of(new Condition(operator, KEY, List.of(value))));
        var context = actual == null ? Map.<String, String>of() : Map.of(KEY, actual);
        var access = new Access("dynamodb:PutItem", "arn:aws:dynamodb:x:1:table/T", context);
        assertEquals(holds, new Role("r", List.of(statement)).allows(access));
    }
}
