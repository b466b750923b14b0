package planted.only_the_stripe_edge_knows_stripe.invoicing;

import com.stripe.PlantedClient;

record ChargedInvoice(PlantedClient stripe) {}
