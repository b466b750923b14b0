/**
 * Service contracts: the canonical document, its import from any source, its completeness and its versions. Fields
 * mirror the canonical document v1; absent lists are empty, absent values are null where the document allows it.
 */
package perennial.contract;
