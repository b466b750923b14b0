package planted.the_platform_knows_no_feature.contract;

public record Contract(String name) {}
