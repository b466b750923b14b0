package planted.the_kernel_knows_only_the_jdk.money;

import org.slf4j.Logger;

record ChattyMoney(long minor, Logger log) {}
