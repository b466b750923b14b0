package planted.names_say_what_a_type_is.contract;

class ContractHelper {}
