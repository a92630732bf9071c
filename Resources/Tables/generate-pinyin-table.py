#!/usr/bin/env python3
"""Writes pinyin.tsv beside this file: how Chinese characters are read, for finding by pinyin.

Reads the Unihan readings that Debian installs with `unicode-data`. The same data give the same
bytes.

    generate-pinyin-table.py [UNIHAN_READINGS_BZ2]

Characters: the basic block of CJK Unified Ideographs, the zero 〇, and those of the table of
general standard characters (kTGHZ2013), which holds rare ones of place names.

Readings of a character, the most frequent first: those counted in modern texts (kHanyuPinlu),
then the customary one (kMandarin), then those of the dictionaries of standard characters
(kTGHZ2013) and of modern Chinese (kXHC1983). Only a character that none of them has is read as in
the great dictionary (kHanyuPinyin), whose further readings nobody types. Tones are dropped, ü is
written v.

A line is a syllable, then tab by tab the characters of which it is the first reading, the second,
and so on.
"""

import bz2
import collections
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
READINGS = "/usr/share/unicode/Unihan_Readings.txt.bz2"
FIELDS = {"kHanyuPinlu", "kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinyin"}
DIAERESIS = "\u0308"
# The zero of 二〇二六 is no ideograph to Unihan.
ZERO = 0x3007


def plain(syllable):
    """A syllable without its tone, ü as v."""
    decomposed = unicodedata.normalize("NFD", syllable).replace("u" + DIAERESIS, "v")
    return "".join(part for part in decomposed if not unicodedata.combining(part))


def read(path):
    """The version of the data, and for each character its fields of readings."""
    version, fields = "", collections.defaultdict(dict)
    fields[ZERO]["kMandarin"] = "líng"
    with bz2.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                version = version or line.partition("Unicode version:")[2].strip()
                continue
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in FIELDS:
                fields[int(parts[0][2:], 16)][parts[1]] = parts[2]
    return version, fields


def counted(text):
    """The readings of kHanyuPinlu, such as `zhòng(1823) chóng(329)`, by their counts."""
    counts = collections.Counter()
    for syllable, count in re.findall(r"(\S+?)\((\d+)\)", text):
        counts[plain(syllable)] += int(count)
    return [syllable for syllable, _ in counts.most_common()]


def listed(text):
    """The readings of a dictionary, such as `0149.100:chóng 1502.040:zhòng,zhōng`."""
    found = []
    for place in text.split():
        found += [plain(syllable) for syllable in place.partition(":")[2].split(",")]
    return found


def readings(fields):
    found = counted(fields.get("kHanyuPinlu", ""))
    # A second one is the usage of Taiwan.
    found += [plain(syllable) for syllable in fields.get("kMandarin", "").split()[:1]]
    found += listed(fields.get("kTGHZ2013", "")) + listed(fields.get("kXHC1983", ""))
    found = found or listed(fields.get("kHanyuPinyin", ""))
    return [syllable for syllable in dict.fromkeys(found) if re.fullmatch("[a-z]+", syllable)]


def wanted(scalar, fields):
    return 0x4E00 <= scalar <= 0x9FFF or scalar == ZERO or "kTGHZ2013" in fields


def main():
    path = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else READINGS)
    if not path.is_file():
        sys.exit(f"{path}: no such file; install the Debian package unicode-data")
    version, characters = read(path)
    table = collections.defaultdict(lambda: collections.defaultdict(str))
    for scalar in sorted(characters):
        if wanted(scalar, characters[scalar]):
            for rank, syllable in enumerate(readings(characters[scalar])):
                table[syllable][rank] += chr(scalar)
    lines = [
        "# Written by generate-pinyin-table.py from the Unihan readings of Debian's unicode-data",
        f"# (Unicode {version}). Do not edit: change the script, and run it.",
    ]
    for syllable in sorted(table):
        ranks = table[syllable]
        columns = [ranks.get(rank, "") for rank in range(max(ranks) + 1)]
        lines.append("\t".join([syllable] + columns))
    (HERE / "pinyin.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
