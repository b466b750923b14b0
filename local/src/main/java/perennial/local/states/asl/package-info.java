/**
 * State machine definitions (Amazon States Language, JSONata only) as records: read from YAML or JSON, refused at load
 * when they hold anything the embedded cloud does not understand, and checked statically.
 *
 * <p>Understood, and nothing else:
 *
 * <ul>
 *   <li>machine: {@code QueryLanguage: JSONata}, {@code Version}, {@code Comment}, {@code TimeoutSeconds},
 *       {@code StartAt}, {@code States}
 *   <li>every state: {@code Type}, {@code Comment}, {@code QueryLanguage}, {@code Next} or {@code End},
 *       {@code Output}, {@code Assign}
 *   <li>Task: {@code Resource} ({@code arn:aws:states:::lambda:invoke}, with {@code .waitForTaskToken} or without),
 *       {@code Arguments} ({@code FunctionName}, {@code Payload}), {@code TimeoutSeconds}, {@code HeartbeatSeconds},
 *       {@code Retry}, {@code Catch}
 *   <li>Choice: {@code Choices} ({@code Condition}, {@code Next}, {@code Output}, {@code Assign}), {@code Default}
 *   <li>Wait: {@code Seconds} or {@code Timestamp}; Fail: {@code Error}, {@code Cause}; Pass; Succeed
 *   <li>Parallel: {@code Branches}, {@code Arguments}, {@code Retry}, {@code Catch}
 *   <li>Map: {@code Items}, {@code ItemSelector}, {@code ItemProcessor}, {@code MaxConcurrency}, {@code Retry},
 *       {@code Catch}; distributed with EXPRESS children also {@code ItemReader} (S3 {@code getObject},
 *       {@code InputType: JSON}, {@code MaxItems}), {@code ItemBatcher} ({@code MaxItemsPerBatch},
 *       {@code BatchInput}), {@code ResultWriter} ({@code Transformation}, {@code OutputType} JSON or JSONL),
 *       {@code ToleratedFailurePercentage}, {@code ToleratedFailureCount}, {@code Label}
 *   <li>Retry: {@code ErrorEquals}, {@code IntervalSeconds}, {@code BackoffRate}, {@code MaxAttempts},
 *       {@code MaxDelaySeconds}, {@code JitterStrategy}; Catch: {@code ErrorEquals}, {@code Next}, {@code Output},
 *       {@code Assign}
 * </ul>
 */
package perennial.local.states.asl;
