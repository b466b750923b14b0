package planted.only_edges_know_the_platform.platform;

public interface Store {}
