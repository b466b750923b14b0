package perennial.local.functions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Failures as Lambda reports them to who invoked. */
final class ErrorReport {
    private ErrorReport() {}

    static Invocation.Failed thrown(Throwable thrown) {
        return failed(thrown.getClass().getName(), String.valueOf(thrown.getMessage()), report(thrown));
    }

    static Invocation.Failed named(String errorType, String errorMessage) {
        var report = JsonNodeFactory.instance.objectNode();
        return failed(
                errorType,
                errorMessage,
                report.put("errorMessage", errorMessage).put("errorType", errorType));
    }

    private static Invocation.Failed failed(String type, String message, ObjectNode report) {
        return new Invocation.Failed(type, message, report.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode report(Throwable thrown) {
        var report = JsonNodeFactory.instance
                .objectNode()
                .put("errorMessage", thrown.getMessage())
                .put("errorType", thrown.getClass().getName());
        var trace = report.putArray("stackTrace");
        for (var frame : thrown.getStackTrace()) {
            trace.add(frame.toString());
        }
        if (thrown.getCause() != null) {
            report.set("cause", report(thrown.getCause()));
        }
        return report;
    }
}
