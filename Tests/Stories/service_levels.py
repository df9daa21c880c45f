"""`sportello sla`: a line out for each line in while they still come, errors by their codes, exit codes."""

import json
import os
import pathlib
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SPORTELLO", str(REPOSITORY / ".build/release/sportello"))
POLICIES = [str(REPOSITORY / f"etc/policies/{name}.yaml") for name in ("interzen", "phonism", "secpod")]
FILES = [word for path in POLICIES for word in ("--policy", path)]

GOOD = {"id": "good", "policy": "interzen", "severity": " Bloccante", "opened_at": "2026-07-06T07:00:00Z"}

# What is changed in the good line, and the code of the error; a text is the whole line.
ERRORS = [
    ("{\"id\": \"cut", "bad_json"), ("[]", "bad_json"), ({"policy": "nobody"}, "unknown_policy"),
    ({"policy": None}, "unknown_policy"), ({"severity": "worst"}, "unknown_severity"),
    ({"policy": "phonism", "severity": None, "channel": "portal"}, "severity_required"),
    ({"category": "weather"}, "unknown_category"), ({"opened_at": "2026-07-06"}, "bad_instant"),
    ({"opened_at": None}, "bad_instant"), ({"opened_at": "2026-02-30T00:00:00Z"}, "bad_instant"),
    ({"pauses": [{"from": "2026-07-06T09:00:00Z", "to": "2026-07-06T08:00:00Z"}]}, "bad_pause"),
]


def run(*words, text=""):
    """Exit code, lines of standard output, standard error."""
    done = subprocess.run([PROGRAM, "sla", *words], input=text, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout.splitlines(), done.stderr


def line(change):
    return change if isinstance(change, str) else json.dumps({**GOOD, **change})


def good_lines():
    code, lines, _ = run("due", *FILES, text=f"\n{line({})}\n\n{line({'escalations': True, 'unknown': [1]})}")
    assert code == 0 and len(lines) == 2, lines
    plain, stepped = map(json.loads, lines)
    assert plain["severity"] == "blocking" and plain["response_due"] == "2026-07-06T08:00:00Z", plain
    assert "escalations" not in plain and len(stepped["escalations"]) == 5, stepped


def errors():
    code, lines, _ = run("due", *FILES, text="\n".join(line(change) for change, _ in ERRORS) + "\n" + line({}))
    assert code == 65 and len(lines) == len(ERRORS) + 1, (code, lines)
    for (change, expected), told in zip(ERRORS, map(json.loads, lines)):
        assert told["error"]["code"] == expected, (change, told)
        assert told["id"] == (None if isinstance(change, str) else "good"), told


def streaming():
    with subprocess.Popen([PROGRAM, "sla", "due", *FILES], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as program:
        for number in range(3):
            program.stdin.write(line({"id": str(number)}) + "\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == str(number)
        program.stdin.close()
        assert program.wait(10) == 0


def exit_codes():
    assert run("due")[0] == 64
    bad = str(REPOSITORY / "Tests/BadPolicies/bare-days.yaml")
    code, lines, said = run("due", "--policy", bad, text=line({}))
    assert code == 78 and not lines and "bare-days.yaml:6:48: \"unit\" \"days\": choose" in said, (code, lines, said)
    code, lines, said = run("check", "--policy", POLICIES[1])
    assert code == 0 and len(lines) == 1, (code, said)


def life_cycle_and_calendars():
    waiting = {"id": "w", "policy": "secpod", "waiting_since": "2026-07-06T07:00:00Z", "solved_at": "2026-07-06T07:00:00Z"}
    code, lines, _ = run("lifecycle", *FILES, text=json.dumps(waiting))
    assert code == 0 and json.loads(lines[0])["auto_solve_at"] == "2026-07-13T07:00:00Z", lines
    _, lines, _ = run("holidays", "--policy", POLICIES[0], "--list", "italy", "--from", "2026", "--to", "2026")
    assert len(lines) == 13 and "2026-04-06" in lines, lines
    _, lines, _ = run("open", "--policy", POLICIES[0], "--calendar", "office", "--from", "2026-10-23T10:00:00Z",
                      "--to", "2026-10-26T09:00:00Z")
    assert lines == ["2026-10-23T10:00:00Z 2026-10-23T11:00:00Z", "2026-10-23T12:30:00Z 2026-10-23T16:30:00Z",
                     "2026-10-26T08:00:00Z 2026-10-26T09:00:00Z"], lines


def main():
    for story in (good_lines, errors, streaming, exit_codes, life_cycle_and_calendars):
        story()
        print(f"{story.__name__.replace('_', ' ')}: as they should be")
    return 0


if __name__ == "__main__":
    sys.exit(main())
