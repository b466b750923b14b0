package perennial.platform;

import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Metrics as log lines, one line for each count so that none waits for the end of an invocation that may not come. */
record PowertoolsMeasures(String namespace) implements Measures {
    @Override
    public void count(String name, long value) {
        MetricsFactory.getMetricsInstance()
                .flushSingleMetric(name, value, MetricUnit.COUNT, namespace, DimensionSet.of("service", "perennial"));
    }
}
