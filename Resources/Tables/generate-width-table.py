#!/usr/bin/env python3
"""Writes the width table and the substitution table of CockpitCanvas.

Reads the Unicode data that Debian installs with `unicode-data`, and `substitutions.tsv` beside
this file. Run it from anywhere; it writes into Sources/CockpitCanvas/Text/. The same data give
the same bytes.

    generate-width-table.py [UNICODE_DATA_FOLDER]

The class of a scalar, the first rule that fits:

  replaced   must not reach a terminal: controls (C0, DEL, C1), format characters (Cf: bidi and
             zero-width controls, soft hyphen, tags), line and paragraph separators, surrogates,
             private use, noncharacters and unassigned ones, and whatever else Unicode calls
             default ignorable, because it stands in text unseen. Also the few to which the C
             library gives two columns where East Asian Width says one (DISPUTED).
  selector   variation selectors: harmless, and dropped, since terminals differ about them
  zero       nonspacing and enclosing marks, Hangul medial vowels and final consonants
  wide       East Asian Width W or F: two columns
  ambiguous  East Asian Width A: one column here, two on some terminals. Also two Roman numerals that
             Unicode calls neutral and fonts draw like those beside them (DRAWN_WIDE).
  narrow     everything else: one column
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TEXT = HERE.parent.parent / "Sources" / "CockpitCanvas" / "Text"
LAST = 0x10FFFF

NARROW, ZERO, WIDE, AMBIGUOUS, SELECTOR, REPLACED = range(6)

VARIATION_SELECTORS = [(0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)]
HANGUL_MEDIAL_AND_FINAL = [(0x1160, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB)]
DISPUTED = [(0x3248, 0x324F), (0x4DC0, 0x4DFF)]
DRAWN_WIDE = [(0x217A, 0x217B)]


def fields(path):
    """The fields of each line of a file of the Unicode character database."""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            yield [field.strip() for field in line.split(";")]


def span(text):
    first, _, last = text.partition("..")
    return int(first, 16), int(last or first, 16)


def read_unicode_data(folder):
    """General category, name and decomposition of each assigned scalar."""
    category, names, decomposition = {}, {}, {}
    start = None
    for row in fields(folder / "UnicodeData.txt"):
        value = int(row[0], 16)
        if row[1].endswith(", First>"):
            start = value
            continue
        for scalar in range(start if row[1].endswith(", Last>") else value, value + 1):
            category[scalar] = row[2]
        names[value] = row[1]
        if row[5]:
            decomposition[value] = row[5]
    return category, names, decomposition


def read_property(path, wanted=None):
    """The value of a property for each scalar, or the set of those that have a value."""
    values = {}
    for row in fields(path):
        if wanted is None or row[1] == wanted:
            first, last = span(row[0])
            for scalar in range(first, last + 1):
                values[scalar] = row[1]
    return values


def within(scalar, ranges):
    return any(first <= scalar <= last for first, last in ranges)


def classify(category, width, ignorable):
    classes = bytearray(LAST + 1)
    for scalar in range(LAST + 1):
        kind = category.get(scalar, "Cn")
        if within(scalar, VARIATION_SELECTORS):
            classes[scalar] = SELECTOR
        elif (
            kind in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
            or scalar in ignorable
            or within(scalar, DISPUTED)
        ):
            classes[scalar] = REPLACED
        elif kind in ("Mn", "Me") or within(scalar, HANGUL_MEDIAL_AND_FINAL):
            classes[scalar] = ZERO
        elif within(scalar, DRAWN_WIDE):
            classes[scalar] = AMBIGUOUS
        else:
            classes[scalar] = {"W": WIDE, "F": WIDE, "A": AMBIGUOUS}.get(width.get(scalar), NARROW)
    return classes


def runs(classes):
    """Where a new class begins, and which."""
    result = []
    for scalar, kind in enumerate(classes):
        if not result or result[-1][1] != kind:
            result.append((scalar, kind))
    return result


def box_drawing(name):
    """The ASCII stand-in for a box drawing character."""
    if "DIAGONAL" in name:
        return "X" if "CROSS" in name else "/" if "UPPER RIGHT" in name else "\\"
    words = set(name.split())
    horizontal = not words.isdisjoint({"HORIZONTAL", "LEFT", "RIGHT"})
    vertical = not words.isdisjoint({"VERTICAL", "UP", "DOWN"})
    if horizontal and vertical:
        return "+"
    return "|" if vertical else "=" if "DOUBLE" in words else "-"


def decomposed(scalar, decomposition, classes):
    """The unambiguous text to which Unicode decomposes a scalar, if there is one."""
    field = decomposition.get(scalar)
    if field is None:
        return None
    tag, parts = None, field.split()
    if parts[0].startswith("<"):
        tag, parts = parts[0], parts[1:]
    text = ""
    for part in (int(part, 16) for part in parts):
        if classes[part] in (ZERO, REPLACED):
            continue
        if part < 0x80 or classes[part] == WIDE:
            text += chr(part)
            continue
        further = decomposed(part, decomposition, classes)
        if further is None:
            return None
        text += further
    if not text.strip():
        return None
    return f"({text})" if tag == "<circle>" else text


def substitutions(classes, names, decomposition):
    table = {}
    for number, line in enumerate((HERE / "substitutions.tsv").read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        character, _, replacement = line.partition("\t")
        if len(character) != 1 or not replacement:
            sys.exit(f"substitutions.tsv:{number}: expected one character, a tab, a replacement")
        if any(classes[ord(part)] not in (NARROW, WIDE) for part in replacement):
            sys.exit(f"substitutions.tsv:{number}: the replacement must not be ambiguous itself")
        if classes[ord(character)] == AMBIGUOUS:
            table[ord(character)] = replacement
    for scalar, kind in enumerate(classes):
        if kind != AMBIGUOUS or scalar in table:
            continue
        name = names.get(scalar, "")
        if name.startswith("BOX DRAWINGS"):
            table[scalar] = box_drawing(name)
        elif "BLOCK" in name or "SHADE" in name or name.startswith("SQUARE WITH"):
            table[scalar] = "#"
        elif replacement := decomposed(scalar, decomposition, classes):
            table[scalar] = replacement
    return table


HEADER = """\
// Generated by Resources/Tables/generate-width-table.py from the Unicode data of Debian's
// unicode-data package ({version}). Do not edit: change the script or its data, and run it.
"""


def write_width_table(found, version):
    words = [f"0x{start << 3 | kind:X}," for start, kind in found]
    lines, line = [], "   "
    for word in words:
        if len(line) + 1 + len(word) > 100:
            lines.append(line)
            line = "   "
        line += " " + word
    lines.append(line.rstrip(","))
    body = "\n".join(lines)
    (TEXT / "WidthTable.swift").write_text(
        HEADER.format(version=version)
        + f"""
/// The width class of every Unicode scalar, as runs.
enum WidthTable {{
  /// Where a class begins: the first scalar times eight plus the raw value of the class.
  // swift-format-ignore
  static let runs: [UInt32] = [
{body},
  ]
}}
""",
        encoding="utf-8",
    )


def write_substitutions(table, version):
    lines, line = [], "   "
    for scalar, replacement in sorted(table.items()):
        text = replacement.replace("\\", "\\\\")
        word = f" {chr(scalar)}{text}"
        if len(line) + len(word) > 88:
            lines.append(line)
            line = "   "
        line += word
    lines.append(line)
    body = "\n".join(lines)
    (TEXT / "SubstitutionTable.swift").write_text(
        HEADER.format(version=version)
        + f'''
/// What each East Asian ambiguous character becomes where it could take two columns.
enum SubstitutionTable {{
  /// Words: an ambiguous character and, right after it, what stands in for it.
  static let words = """
{body}
    """
}}
''',
        encoding="utf-8",
    )


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    if not (folder / "EastAsianWidth.txt").is_file():
        sys.exit(f"{folder}: no Unicode data here; install the Debian package unicode-data")
    version = (folder / "EastAsianWidth.txt").read_text("utf-8").splitlines()[0].strip("# ")
    version = version.removeprefix("EastAsianWidth-").removesuffix(".txt")
    category, names, decomposition = read_unicode_data(folder)
    width = read_property(folder / "EastAsianWidth.txt")
    ignorable = read_property(
        folder / "DerivedCoreProperties.txt", "Default_Ignorable_Code_Point"
    )
    classes = classify(category, width, ignorable)
    write_width_table(runs(classes), version)
    write_substitutions(substitutions(classes, names, decomposition), version)


if __name__ == "__main__":
    main()
