package planted.features_point_down.contract;

import planted.features_point_down.invoicing.Invoice;

record EarlyContract(Invoice last) {}
