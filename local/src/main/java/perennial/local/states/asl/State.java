package perennial.local.states.asl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.local.states.jsonata.Expression;
import perennial.local.states.jsonata.Payload;

/** One state. Each kind holds exactly the fields the embedded cloud understands for it. */
public sealed interface State {
    String name();

    /** Its type as definitions name it. */
    default String kind() {
        return this instanceof Each ? "Map" : getClass().getSimpleName();
    }

    /** Every way out of it. */
    Stream<Exit> exits();

    /** What it evaluates beside its exits. */
    default Stream<Payload> payloads() {
        return Stream.empty();
    }

    /** The flows inside it. */
    default Stream<Flow> inner() {
        return Stream.empty();
    }

    /** Whether it may go wrong and be helped: its Retry and Catch. */
    default Optional<Recovery> help() {
        return Optional.empty();
    }

    /**
     * Invokes a function.
     *
     * @param waitsForToken whether it ends by the task token's answer and not by the function's
     */
    record Task(
            String name,
            boolean waitsForToken,
            Payload arguments,
            Optional<Payload> timeoutSeconds,
            Optional<Payload> heartbeatSeconds,
            Recovery recovery,
            Exit exit)
            implements State {
        @Override
        public Stream<Exit> exits() {
            return exitsOf(exit, recovery);
        }

        @Override
        public Stream<Payload> payloads() {
            return Stream.of(Stream.of(arguments), timeoutSeconds.stream(), heartbeatSeconds.stream())
                    .flatMap(each -> each);
        }

        @Override
        public Optional<Recovery> help() {
            return Optional.of(recovery);
        }
    }

    /** Hands on. */
    record Pass(String name, Exit exit) implements State {
        @Override
        public Stream<Exit> exits() {
            return Stream.of(exit);
        }
    }

    /** Takes the first way whose condition holds, else the default, if there is one. */
    record Choice(String name, List<Rule> rules, Optional<Exit> otherwise) implements State {
        @Override
        public Stream<Exit> exits() {
            return Stream.concat(rules.stream().map(Rule::exit), otherwise.stream());
        }

        @Override
        public Stream<Payload> payloads() {
            return rules.stream().map(Rule::condition);
        }
    }

    /** One way out of a choice. */
    record Rule(Payload condition, Exit exit) {}

    /** Waits for seconds or until an instant; exactly one of them is there. */
    record Wait(String name, Optional<Payload> seconds, Optional<Payload> timestamp, Exit exit) implements State {
        @Override
        public Stream<Exit> exits() {
            return Stream.of(exit);
        }

        @Override
        public Stream<Payload> payloads() {
            return Stream.concat(seconds.stream(), timestamp.stream());
        }
    }

    /** Ends the flow well. */
    record Succeed(String name, Exit exit) implements State {
        @Override
        public Stream<Exit> exits() {
            return Stream.of(exit);
        }
    }

    /** Ends the flow with an error. */
    record Fail(String name, Optional<Payload> error, Optional<Payload> cause) implements State {
        @Override
        public Stream<Exit> exits() {
            return Stream.empty();
        }

        @Override
        public Stream<Payload> payloads() {
            return Stream.concat(error.stream(), cause.stream());
        }
    }

    /** Runs all branches at once; its result is the list of theirs. */
    record Parallel(String name, Optional<Payload> arguments, List<Flow> branches, Recovery recovery, Exit exit)
            implements State {
        @Override
        public Stream<Exit> exits() {
            return exitsOf(exit, recovery);
        }

        @Override
        public Stream<Payload> payloads() {
            return arguments.stream();
        }

        @Override
        public Stream<Flow> inner() {
            return branches.stream();
        }

        @Override
        public Optional<Recovery> help() {
            return Optional.of(recovery);
        }
    }

    /**
     * Runs a flow for each item.
     *
     * @param distribution what makes it a distributed Map, whose children are executions of their own; empty inline
     */
    record Each(
            String name,
            Source source,
            Optional<Payload> selector,
            Flow processor,
            Optional<Payload> maxConcurrency,
            Tolerance tolerance,
            Optional<Distribution> distribution,
            Recovery recovery,
            Exit exit)
            implements State {
        @Override
        public Stream<Exit> exits() {
            return exitsOf(exit, recovery);
        }

        @Override
        public Stream<Payload> payloads() {
            return Stream.of(
                            fromSource(),
                            selector.stream(),
                            maxConcurrency.stream(),
                            tolerance.payloads(),
                            fromDistribution())
                    .flatMap(each -> each);
        }

        private Stream<Payload> fromSource() {
            return switch (source) {
                case Source.Items(var items) -> Stream.of(items);
                case Source.ObjectInS3(var arguments, var most) -> Stream.concat(Stream.of(arguments), most.stream());
            };
        }

        private Stream<Payload> fromDistribution() {
            return distribution.stream().flatMap(Distribution::payloads);
        }

        @Override
        public Stream<Flow> inner() {
            return Stream.of(processor);
        }

        @Override
        public Optional<Recovery> help() {
            return Optional.of(recovery);
        }
    }

    /** How many items may fail before the Map does; none where neither is given. */
    record Tolerance(Optional<Payload> percentage, Optional<Payload> count) {
        Stream<Payload> payloads() {
            return Stream.concat(percentage.stream(), count.stream());
        }
    }

    /** What only a distributed Map has. Its children are EXPRESS. */
    record Distribution(Optional<String> label, Optional<Batching> batching, Results results) {
        Stream<Payload> payloads() {
            return Stream.concat(
                    batching.stream().flatMap(each -> Stream.concat(Stream.of(each.maxItems()), each.input().stream())),
                    results.destination().stream());
        }
    }

    private static Stream<Exit> exitsOf(Exit exit, Recovery recovery) {
        return Stream.concat(Stream.of(exit), recovery.catchers().stream().map(Catcher::exit));
    }

    /** Every expression it holds, its exits' included. */
    default Stream<Expression> expressions() {
        var atExits = exits().flatMap(exit -> Stream.concat(exit.output().stream(), exit.assign().values().stream()));
        return Stream.concat(payloads(), atExits).flatMap(Payload::expressions);
    }
}
