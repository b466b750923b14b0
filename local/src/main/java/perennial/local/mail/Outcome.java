package perennial.local.mail;

/** What can happen to a mail, and what SES calls it in configuration sets, events and on the bus. */
enum Outcome {
    SEND("Send", "Email Sent"),
    DELIVERY("Delivery", "Email Delivered"),
    BOUNCE("Bounce", "Email Bounced"),
    COMPLAINT("Complaint", "Email Complaint Received"),
    OPEN("Open", "Email Opened"),
    CLICK("Click", "Email Clicked");

    private final String eventType;
    private final String detailType;

    Outcome(String eventType, String detailType) {
        this.eventType = eventType;
        this.detailType = detailType;
    }

    String eventType() {
        return eventType;
    }

    String detailType() {
        return detailType;
    }
}
