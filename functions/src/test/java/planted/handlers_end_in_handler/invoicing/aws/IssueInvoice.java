package planted.handlers_end_in_handler.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

class IssueInvoice implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String task, Context context) {
        return task;
    }
}
