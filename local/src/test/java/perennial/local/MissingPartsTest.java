package perennial.local;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.local.functions.Invocation;
import perennial.local.template.Samples;

/** What the template forgets makes the run fail and is named. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MissingPartsTest {
    @ParameterizedTest(name = "without {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NOTES_TABLE: !Ref Notes|NOTE_TABLE: !Ref Notes|the environment variable NOTES_TABLE is not set
            [dynamodb:GetItem, dynamodb:PutItem]|[dynamodb:GetItem]|is not authorized to perform: dynamodb:PutItem
            Resource: !GetAtt Notes.Arn|Resource: !Sub '${Notes.Arn}x'|on resource: arn:aws:dynamodb:us-east-1:000000000000:table/perennial-Notes
            [trial-*]|[live-*]|is not authorized to perform: dynamodb:PutItem
            """)
    void the_function_that_needs_it_fails(String old, String replacement, String complaint) {
        try (var cloud = SampleCloud.start(Samples.with(old, replacement))) {
            var failed = assertInstanceOf(Invocation.Failed.class, cloud.invoke("NoteFunction", "\"trial-1\""));
            assertTrue(failed.errorMessage().contains(complaint), failed.errorMessage());
        }
    }

    @ParameterizedTest(name = "without {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sample.NoteHandler|sample.NodeHandler|Resources.NoteFunction.Properties.Handler: there is no class
            sample.NoteHandler|SampleCloud|is no RequestStreamHandler
            NoteFunction: !GetAtt NoteFunction.Arn|NodeFunction: !GetAtt NoteFunction.Arn|NoteFunction
            """)
    void the_cloud_does_not_start(String old, String replacement, String complaint) {
        var stack = Samples.with(old, replacement);
        var fault = assertThrows(
                RuntimeException.class, () -> SampleCloud.start(stack).close());
        assertTrue(fault.getMessage().contains(complaint), fault.getMessage());
    }

    @Test
    void a_folder_without_dynamodb_local_is_named() {
        var setup = CloudSetup.of(Samples.sample(), SampleCloud.START, Path.of("target/nothing"));
        var fault = assertThrows(IllegalArgumentException.class, () -> EmbeddedCloud.start(setup));
        assertTrue(fault.getMessage().contains("target/nothing"), fault.getMessage());
    }
}
