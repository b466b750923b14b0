package planted.handlers_live_at_the_edge.invoicing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

class IssueInvoiceHandler implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String task, Context context) {
        return task;
    }
}
