"""How often languages are recognised, beside the libraries there are, on the same labelled texts in one run.

    pip install lingua-language-detector py3langid pycld2 fasttext
    python3 Benchmarks/language.py LABELLED.jsonl [--sportello FILE] [--fasttext lid.176.bin] [--cleaned]

LABELLED.jsonl holds {"id", "text", "expected", "kind"} a line, expected being it, en, other or und. A library that is
not installed is left out, with a message; fastText needs its model as a file. With --cleaned the libraries are given
what our cleaning leaves of each text and not all of it, since cleaning matters more than the detector.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[1]
FOREIGN = "de fr es pt ro nl ca pl sv da".split()
# 200 characters, for the clock.
SAMPLE = ("Buongiorno, da questa mattina non riusciamo ad accedere al portale clienti: dopo aver inserito la password "
          "compare una pagina bianca e non succede nulla. Potete verificare per favore? Grazie mille a tutti")[:200]


def main():
    options = arguments()
    items = [json.loads(line) for line in options.labelled.read_text("utf-8").splitlines() if line.strip()]
    answers = ours(options.sportello, items, "--explain")
    texts = [answer["weighed"] if options.cleaned else item["text"] for answer, item in zip(answers, items)]
    report("sportello", [answer["language"] for answer in answers], items)
    print(f"  {our_time(options.sportello):.1f} µs for 200 characters, the reading and writing of JSON included")
    for name, make in [("lingua", lingua), ("py3langid", py3langid), ("cld2", cld2), ("fasttext", fasttext)]:
        try:
            detect = make(options)
        except (ImportError, OSError, ValueError) as error:
            print(f"\n{name}: left out: {error}")
            continue
        report(name, [detect(text) for text in texts], items)
        print(f"  {their_time(detect):.1f} µs for 200 characters")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("labelled", type=pathlib.Path)
    parser.add_argument("--sportello", type=pathlib.Path, default=REPOSITORY / ".build/release/sportello")
    parser.add_argument("--fasttext", default="lid.176.bin")
    parser.add_argument("--cleaned", action="store_true")
    return parser.parse_args()


def ours(program, items, *flags):
    lines = "".join(json.dumps({"id": item.get("id"), "text": item["text"]}) + "\n" for item in items)
    done = subprocess.run([program, "language", *flags], input=lines, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"language.py: {program} ended with {done.returncode}: {done.stderr.strip()}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def our_time(program, count=20_000):
    """The program with many texts, less the program with one."""
    times = []
    for number in (1, count):
        start = time.perf_counter()
        ours(program, [{"text": SAMPLE}] * number)
        times.append(time.perf_counter() - start)
    return (times[1] - times[0]) / (count - 1) * 1e6


def their_time(detect, seconds=1):
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        detect(SAMPLE)
        count += 1
    return (time.perf_counter() - start) / count * 1e6


def answer(code):
    return code if code in ("it", "en") else "other" if code else "und"


def lingua(_):
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, code.upper()) for code in ["it", "en"] + FOREIGN]
    detector = LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_preloaded_language_models().build()

    def detect(text):
        found = detector.detect_language_of(text)
        return answer(found and found.iso_code_639_1.name.lower())

    return detect


def py3langid(_):
    import py3langid

    py3langid.set_languages(["it", "en"] + FOREIGN)
    return lambda text: answer(py3langid.classify(text.lower())[0]) if any(map(str.isalpha, text)) else "und"


def cld2(_):
    import pycld2

    def detect(text):
        try:
            code = pycld2.detect(text.lower())[2][0][1]
        except pycld2.error:
            return "und"
        return answer(None if code == "un" else code)

    return detect


def fasttext(options):
    import fasttext as library

    model = library.load_model(options.fasttext)
    return lambda text: answer(model.predict(text.lower().replace("\n", " "))[0][0].removeprefix("__label__"))


def report(name, answers, items):
    right, of, swapped = collections.Counter(), collections.Counter(), 0
    for found, item in zip(answers, items, strict=True):
        of[item["kind"]] += 1
        right[item["kind"]] += found == item["expected"]
        swapped += {found, item["expected"]} == {"it", "en"}
    answered = [kind for kind in of if kind != "und"]
    total = sum(of[kind] for kind in answered)
    share = 100 * sum(right[kind] for kind in answered) / total
    print(f"\n{name}: {share:.2f} % of {total} with an answer, {100 * swapped / total:.2f} % Italian and English swapped")
    print("  " + "  ".join(f"{kind} {100 * right[kind] / of[kind]:.1f}" for kind in sorted(of)))


main()
