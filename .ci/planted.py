#!/usr/bin/env python3
"""Plants known bugs, one after the other, in a copy of the tree and asks the tests of pricing to find each.

    .ci/planted.py            all of them (a minute each)
    .ci/planted.py drift      those whose name contains a word

Prints which test caught which bug, as the table of CONTRIBUTING.md; exit 1 when one was not caught.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = "functions/src/main/java/perennial/"
TESTS = "perennial.calendar.*Test,perennial.money.*Test,perennial.pricing.*Test,perennial.invoicing.*Test"

# name, file, what is there, what is planted
BUGS = [
    ("anchor drift", "calendar/BillingCalendar.java",
     "            var month = origin.plusMonths(Math.multiplyExact(k, months));",
     "            if (k > 0) {\n                return boundary(k - 1).plusMonths(months);\n            }\n"
     "            var month = origin.plusMonths(Math.multiplyExact(k, months));"),
    ("clamped denominator", "pricing/Proration.java",
     "Fraction.of(served.days(), reference.days())",
     "Fraction.of(served.days(), java.time.temporal.ChronoUnit.DAYS.between("
     "served.end().minusMonths(1), served.end()))"),
    ("double rounding", "pricing/Stretch.java",
     "return shareOf(units.amount(price.rate()));",
     "return Exact.of(shareOf(units.amount(price.rate())).toMoney("
     "perennial.money.Rounding.HALF_UP, java.util.Currency.getInstance(\"USD\")).major());"),
    ("complement broken", "invoicing/Creditable.java",
     "return credit(net(), left().values()",
     "return credit(charge().gross(), left().values()"),
    ("discount after tax", "pricing/Taxation.java",
     "share(rate, supply, net, ofBase(net, rate))",
     "share(rate, supply, gross, ofBase(gross, rate))"),
    ("wrong tier at a bound", "pricing/Tiers.java",
     "return units.compareTo(from) > 0 ||",
     "return units.compareTo(from) >= 0 ||"),
    ("volume for graduated", "pricing/Rate.java",
     "new Graduated(Tiers.of(price.tiers()))",
     "new Volume(Tiers.of(price.tiers()))"),
    ("credit without cap", "invoicing/Creditable.java",
     "if (part.minor() <= 0 || part.compareTo(net()) > 0) {",
     "if (part.minor() <= 0) {"),
    ("season split by month", "pricing/Stretches.java",
     "for (var change : changes.distinct().sorted().toList()) {",
     "for (var change : changes.map(day -> day.withDayOfMonth(1)).filter(day -> day.isAfter(served.start()))"
     ".distinct().sorted().toList()) {"),
]


def maven(copy, *goals):
    command = ["./mvnw", "-q", "-B", "-o", "-f", "functions/pom.xml", *goals, "-Dspotless.check.skip=true"]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True).stdout


def copy_of_tree(folder):
    """A copy, compiled once with its tests; a bug then costs the compiling of one file."""
    copy = Path(folder) / "perennial"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git"))
    errors = maven(copy, "test-compile")
    if "ERROR" in errors:
        sys.exit(errors)
    return copy


def plant(copy, file, there, planted):
    path = copy / SOURCES / file
    text = path.read_text()
    if there not in text:
        sys.exit(f"{file} does not contain any more: {there}")
    write(copy, path, text.replace(there, planted, 1))
    return path, text


def write(copy, path, text):
    path.write_text(text)
    classes = copy / "functions/target/classes"
    java = subprocess.run(["./perennial", "--java"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    subprocess.run([f"{java}/bin/javac", "-proc:none", "-cp", classes, "-d", classes, path], check=True)


def failures(copy):
    """The tests that fail, as class and sentence."""
    output = maven(copy, "surefire:test", f"-Dtest={TESTS}", "-Dsurefire.failIfNoSpecifiedTests=false")
    found = re.findall(r"^\[ERROR\] perennial\.([\w.]+)\.(\w+)(?:\(.*?\))?(?:\[\d+\])? --", output, re.M)
    return sorted({f"{test.rsplit('.', 1)[-1]}: {name.replace('_', ' ')}" for test, name in found})


def main():
    word = " ".join(sys.argv[1:])
    chosen = [bug for bug in BUGS if word in bug[0]]
    missed = 0
    print("| planted bug | caught by | and |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_of_tree(folder)
        for name, file, there, planted in chosen:
            path, text = plant(copy, file, there, planted)
            caught = failures(copy)
            write(copy, path, text)
            missed += not caught
            print(f"| {name} | {caught[0] if caught else '**nobody**'} | "
                  f"{len(caught) - 1} other tests |" if caught else f"| {name} | **nobody** | |", flush=True)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
