package perennial.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricResolution;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Takes metrics in place of CloudWatch and drops them: they would go to this process's output otherwise. */
final class LocalMetrics implements Metrics {
    private LocalMetrics() {}

    static void install() {
        var metrics = new LocalMetrics();
        MetricsFactory.setMetricsProvider(() -> metrics);
    }

    @Override
    public void addMetric(String name, double value, MetricUnit unit, MetricResolution resolution) {}

    @Override
    public void addDimension(DimensionSet dimensions) {}

    @Override
    public void setTimestamp(Instant timestamp) {}

    @Override
    public void addMetadata(String name, Object value) {}

    @Override
    public void setDefaultDimensions(DimensionSet dimensions) {}

    @Override
    public DimensionSet getDefaultDimensions() {
        return DimensionSet.of(Map.of());
    }

    @Override
    public void setNamespace(String namespace) {}

    @Override
    public void setRaiseOnEmptyMetrics(boolean raise) {}

    @Override
    public void clearDefaultDimensions() {}

    @Override
    public void flush() {}

    @Override
    public void captureColdStartMetric(Context context, DimensionSet dimensions) {}

    @Override
    public void captureColdStartMetric(DimensionSet dimensions) {}

    @Override
    public void flushMetrics(Consumer<Metrics> metrics) {}
}
