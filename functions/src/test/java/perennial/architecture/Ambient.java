package perennial.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Calls whose answer depends on when or where the process runs: now, chance, default zone and locale, environment. */
final class Ambient extends DescribedPredicate<JavaCall<?>> {
    private static final Map<String, Set<String>> METHODS = Map.of(
            Clock.class.getName(),
            Set.of("systemUTC", "systemDefaultZone", "system", "tickSeconds", "tickMillis"),
            "java.time.InstantSource",
            Set.of("system"),
            "java.time.ZoneId",
            Set.of("systemDefault"),
            UUID.class.getName(),
            Set.of("randomUUID"),
            Math.class.getName(),
            Set.of("random"),
            ThreadLocalRandom.class.getName(),
            Set.of("current"),
            TimeZone.class.getName(),
            Set.of("getDefault"),
            Calendar.class.getName(),
            Set.of("getInstance"),
            Locale.class.getName(),
            Set.of("getDefault"),
            System.class.getName(),
            Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"));

    private static final Map<String, Set<String>> METHODS_WITHOUT_LOCALE = Map.of(
            String.class.getName(),
            Set.of("toLowerCase", "toUpperCase", "format", "formatted"),
            "java.time.format.DateTimeFormatter",
            Set.of("ofPattern", "ofLocalizedDate"),
            "java.text.NumberFormat",
            Set.of("getInstance", "getCurrencyInstance", "getPercentInstance"));

    private static final Set<String> CONSTRUCTORS = Set.of(
            Random.class.getName(),
            SplittableRandom.class.getName(),
            "java.security.SecureRandom",
            Date.class.getName(),
            GregorianCalendar.class.getName());

    Ambient() {
        super("calls that depend on when or where the process runs");
    }

    @Override
    public boolean test(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getName();
        return isNow(owner, name)
                || METHODS.getOrDefault(owner, Set.of()).contains(name)
                || takesDefaultLocale(call, owner, name)
                || isUnseeded(call, owner, name);
    }

    private static boolean isNow(String owner, String name) {
        return owner.startsWith("java.time.") && name.equals("now");
    }

    private static boolean takesDefaultLocale(JavaCall<?> call, String owner, String name) {
        return METHODS_WITHOUT_LOCALE.getOrDefault(owner, Set.of()).contains(name)
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Locale.class));
    }

    private static boolean isUnseeded(JavaCall<?> call, String owner, String name) {
        return name.equals("<init>")
                && CONSTRUCTORS.contains(owner)
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}
