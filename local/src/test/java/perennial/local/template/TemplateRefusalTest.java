package perennial.local.template;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row spoils the sample template in one place; the complaint must name that place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateRefusalTest {
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            VisibilityTimeout: 60|VisibilityTimout: 60|Resources.Work.Properties.VisibilityTimout
            VisibilityTimeout: 60|VisibilityTimeout: soon|Resources.Work.Properties.VisibilityTimeout: must be a whole number
            VisibilityTimeout: 60|VisibilityTimeout: 5|Work.VisibilityTimeout: is shorter than the timeout of NoteFunction
            AWS::S3::Bucket|AWS::S3::Bukkit|Resources.Inbound.Type: AWS::S3::Bukkit is not understood
            !Ref Notes|!Ref Nodes|there is no parameter or resource Nodes
            !GetAtt Work.Arn|!GetAtt Work.Arm|Work has no attribute Arm
            !GetAtt Work.Arn|!ImportValue work|Fn::ImportValue is not understood
            '${Notes.Arn}/index/*'|'${Nodes.Arn}/index/*'|there is no parameter or resource Nodes
            '${Notes.Arn}/index/*'|'${Notes.Arn}/*/byDue'|Policies[0].Statement[1].Resource: may have a * only at its end
            '${Notes.Arn}/index/*'|'*'|Policies[0].Statement[1].Resource: may be * only for
            Action: dynamodb:Query|Action: dynamodb:*|Policies[0].Statement[1].Action: must name exact actions
            Action: dynamodb:Query|NotAction: dynamodb:Query|Policies[0].Statement[1].Action: is missing
            ForAllValues:StringLike|StringNotLike|Condition.StringNotLike.dynamodb:LeadingKeys: StringNotLike is not understood
            [!Ref Stage, prod]|[!Ref Stage, prod, test]|Conditions.IsProduction: Fn::Equals compares two values
            !Condition IsProduction|!Condition IsNothing|Conditions.IsTrial: there is no condition IsNothing
            !Condition IsProduction|!Condition IsTrial|the condition IsTrial depends on itself
            [IsTrial, trial-|[IsTril, trial-|there is no condition IsTril
            Default: dev|Default: test|Parameters.Stage.AllowedValues: are [dev, prod], not 'test'
            AllowedValues: [dev, prod]|AllowedValue: [dev, prod]|Parameters.Stage.AllowedValue: is not understood
            Runtime: java25|Runtime: java21|Properties.Runtime: must be java25
            statemachines/count.asl.yaml|statemachines/cuont.asl.yaml|Resources.Count.Properties.DefinitionUri: there is no file
            America/New_York|America/Gotham|ScheduleExpressionTimezone: is no time zone: America/Gotham
            cron(0 2 * * ? *)|every night|ScheduleExpression: must be cron(...), rate(...) or at(...)
            Type: ScheduleV2|Type: Schedule|Type: Schedule is not understood
            Type: EventBridgeRule|Type: S3|Type: S3 is not understood
            sqs:SendMessage|sqs:ReceiveMessage|DeadLetterConfig: the event bus may not send to
            deadLetterTargetArn: !GetAtt Dead.Arn|deadLetterTargetArn: arn:aws:sqs:x|Work.RedrivePolicy: there is no queue arn:aws:sqs:x
            event-bus/default|event-bus/other|EventBridgeDestination.EventBusArn: must be
            Handler: perennial.local.sample.SlowHandler|MemorySize: 256|template line
            Transform: AWS::Serverless-2016-10-31|Transform: AWS::LanguageExtensions|template.Transform: must be
            Description: Everything|Mappings: Everything|template.Mappings: is not understood
            Condition: IsProduction|DependsOn: Nobody|Resources.Alarms.DependsOn: there is no resource Nobody
            STAGE: !Ref Stage|STAGE: [a, b]|Variables.STAGE: must be a single value
            BillingMode: PAY_PER_REQUEST|StreamSpecification: {}|Resources.Notes.Properties.StreamSpecification
            """)
    void a_fault_is_refused_by_name(String old, String replacement, String complaint) {
        var fault = assertThrows(TemplateFault.class, () -> Samples.with(old, replacement));
        assertTrue(fault.getMessage().contains(complaint), fault.getMessage());
    }

    @Test
    void a_parameter_without_value_is_refused() {
        var fault = assertThrows(TemplateFault.class, () -> Samples.with("    Default: dev\n", ""));
        assertTrue(fault.getMessage().contains("Parameters.Stage.Default: is missing"), fault.getMessage());
    }

    @Test
    void a_value_for_an_unknown_parameter_is_refused() {
        var values = Map.of("Stag", "dev");
        var fault =
                assertThrows(TemplateFault.class, () -> TemplateReader.read(Samples.text(), Samples.FOLDER, values));
        assertTrue(fault.getMessage().contains("Parameters.Stag"), fault.getMessage());
    }

    @Test
    void a_policy_by_name_is_refused() {
        var fault = assertThrows(
                TemplateFault.class,
                () -> Samples.with("      MemorySize: 128\n", "      Policies: AmazonDynamoDBFullAccess\n"));
        assertTrue(fault.getMessage().contains("Resources.SlowFunction.Properties.Policies"), fault.getMessage());
    }

    @Test
    void variables_beyond_four_kilobytes_are_refused() {
        var fault = assertThrows(
                TemplateFault.class, () -> Samples.with("STAGE: !Ref Stage", "STAGE: " + "x".repeat(4097)));
        assertTrue(fault.getMessage().contains("Lambda allows 4096"), fault.getMessage());
    }
}
