package perennial.delivery.aws;

import java.util.Map;
import perennial.delivery.Texter;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Sends texts by SNS, as transactional ones: they are not held back at night by SNS, and not dropped when it is busy. */
record SnsTexter(SnsClient sns) implements Texter {
    private static final Map<String, MessageAttributeValue> TRANSACTIONAL = Map.of(
            "AWS.SNS.SMS.SMSType",
            MessageAttributeValue.builder()
                    .dataType("String")
                    .stringValue("Transactional")
                    .build());

    @Override
    public String send(String phone, String text) {
        return ProviderAnswer.of(
                "SNS",
                () -> sns.publish(request ->
                                request.phoneNumber(phone).message(text).messageAttributes(TRANSACTIONAL))
                        .messageId());
    }
}
