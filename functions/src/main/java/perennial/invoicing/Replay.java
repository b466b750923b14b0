package perennial.invoicing;

import java.util.List;
import perennial.invoicing.Replayed.Figure;
import perennial.settings.Settings;

/** An issued invoice beside everything it was made from. Pure. */
public record Replay(Invoice issued, GroupSnapshot snapshot, Settings settings) {

    /** What an engine makes of it today. */
    public Replayed by(Engine engine) {
        var basis = issued.basis();
        var hash = Basis.hash(snapshot, basis.settings(), issued.issueDate());
        if (!hash.equals(basis.snapshotHash())) {
            return new Replayed.Unreadable("the contracts or invoices it was made from are not as they were");
        }
        return switch (engine.draft(snapshot, settings, issued.issueDate())) {
            case Drafted.Ready(Draft draft) -> compared(draft);
            case Drafted.NothingDue _, Drafted.Settled _ ->
                different(List.of(new Figure("", issued.total().toString(), "nothing due")));
            case Drafted.Blocked blocked ->
                different(List.of(new Figure(
                        "",
                        issued.total().toString(),
                        blocked.obstacles().getFirst().code())));
        };
    }

    private Replayed compared(Draft draft) {
        return draft.documents().stream()
                .filter(document -> document.id().equals(issued.id()))
                .findFirst()
                .map(this::compared)
                .orElseGet(() -> different(List.of(new Figure("/id", issued.id().value(), ""))));
    }

    private Replayed compared(Invoice drafted) {
        var recomputed = drafted.basedOn(issued.basis()).numbered(issued.number());
        var figures = Figures.between(issued, recomputed);
        return figures.isEmpty() ? new Replayed.Same() : different(figures);
    }

    private Replayed different(List<Figure> figures) {
        return new Replayed.Different(issued.basis().engineVersion(), figures);
    }
}
