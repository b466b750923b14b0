package perennial.contract;

import java.util.Comparator;
import java.util.List;

/** What completeness says about a contract: whether it is billed, and everything that was found, gravest first. */
public record Verdict(Kind kind, List<Finding> findings) {

    /** Whether the contract is billed. */
    public enum Kind {
        BILLABLE,
        WARNING,
        HELD,
        REJECTED
    }

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The verdict that follows from findings. */
    public static Verdict of(List<Finding> findings) {
        var gravestFirst = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new Verdict(kindOf(gravestFirst), gravestFirst);
    }

    /** Whether an invoice may be made; it may still lack a channel or a payment method. */
    public boolean isBillable() {
        return kind == Kind.BILLABLE || kind == Kind.WARNING;
    }

    /** The same verdict with the gravest of its findings. */
    public Verdict first(int most) {
        return findings.size() <= most ? this : new Verdict(kind, findings.subList(0, most));
    }

    /** The findings that keep the contract from being billed. */
    public List<Finding> obstacles() {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.HOLD) >= 0)
                .toList();
    }

    private static Kind kindOf(List<Finding> gravestFirst) {
        if (gravestFirst.isEmpty()) {
            return Kind.BILLABLE;
        }
        return switch (gravestFirst.getFirst().severity()) {
            case INFO -> Kind.BILLABLE;
            case WARN, BLOCK_CHANNEL, BLOCK_AUTOPAY -> Kind.WARNING;
            case HOLD -> Kind.HELD;
            case REJECT -> Kind.REJECTED;
        };
    }
}
