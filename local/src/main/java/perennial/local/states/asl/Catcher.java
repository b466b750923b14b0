package perennial.local.states.asl;

/** Where an error leads that no retry cured. */
public record Catcher(ErrorNames errors, Exit exit) {}
