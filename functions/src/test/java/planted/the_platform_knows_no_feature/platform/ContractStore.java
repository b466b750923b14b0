package planted.the_platform_knows_no_feature.platform;

import planted.the_platform_knows_no_feature.contract.Contract;

interface ContractStore {
    Contract read();
}
