package planted.only_edges_know_the_platform.pricing;

import planted.only_edges_know_the_platform.platform.Store;

record StoredPrice(Store store) {}
