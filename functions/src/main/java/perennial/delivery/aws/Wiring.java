package perennial.delivery.aws;

import perennial.contract.aws.StoredContracts;
import perennial.delivery.Desk;
import perennial.delivery.Dispatch;
import perennial.delivery.Issuers;
import perennial.delivery.Mailer;
import perennial.delivery.Messages;
import perennial.delivery.Paced;
import perennial.delivery.Texter;
import perennial.invoicing.aws.StoredInvoices;
import perennial.platform.Clients;
import perennial.platform.DynamoStore;
import perennial.platform.Host;
import perennial.platform.S3Objects;
import perennial.platform.SqsQueue;
import perennial.platform.Store;
import perennial.settings.SettingsSource;
import perennial.settings.aws.StoredSettings;

/** What the functions of delivery share, built from a function's host. */
record Wiring(Host host, Store store, SettingsSource settings) {
    static Wiring of(Host host) {
        var store = DynamoStore.of(host);
        return new Wiring(host, store, new StoredSettings(store, host.clock()));
    }

    Messages messages() {
        return new StoredMessages(store);
    }

    Issuers issuers() {
        return new Issuers(settings.current());
    }

    /** A desk that looks at the settings as they are now. */
    Desk desk() {
        return new Desk(
                messages(),
                new StoredInvoices(store),
                new StoredRecipients(store, new StoredContracts(store)),
                new StoredTasks(store),
                issuers());
    }

    SqsSendQueue queue() {
        return new SqsSendQueue(SqsQueue.of(host, "DELIVERY_QUEUE_URL"));
    }

    StoredArchive archive() {
        return new StoredArchive(S3Objects.of(host, "DOCUMENTS_BUCKET"));
    }

    Mailer mailer() {
        return new SesMailer(new Clients(host).ses(), host.require("MAIL_CONFIGURATION_SET"));
    }

    Texter texter() {
        return new SnsTexter(new Clients(host).sns());
    }

    /** The senders with this worker's part of the account's rates. */
    Dispatch dispatch(Senders senders, Issuers issuers) {
        int workers = Integer.parseInt(host.require("SEND_WORKERS"));
        var paced = new Paced(workers, host.clock(), host.pause());
        return new Dispatch(
                senders.archive(),
                paced.mailer(senders.mailer(), issuers.emailsPerSecond()),
                paced.texter(senders.texter(), issuers.textsPerSecond()));
    }

    /** What is built once and used for many messages. */
    record Senders(StoredArchive archive, Mailer mailer, Texter texter) {}

    Senders senders() {
        return new Senders(archive(), mailer(), texter());
    }
}
