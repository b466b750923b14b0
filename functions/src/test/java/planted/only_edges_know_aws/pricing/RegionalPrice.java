package planted.only_edges_know_aws.pricing;

import software.amazon.awssdk.regions.Region;

record RegionalPrice(Region region) {}
