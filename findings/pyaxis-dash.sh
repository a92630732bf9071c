#!/usr/bin/env bash
# pyaxis 0.4.3 (PyPI) and the signs of PX files.
#
# Expected: a PX file writes what is not a number in quotes: ".." not available, "-" nil. Read, both lose
#           their quotes, as names do; ".." is missing.
# Seen:     ".." is missing, "-" is the text of three characters, quotes and all: `== '-'` finds none of
#           them, and to_numeric(errors='coerce') makes nil the same as not available.
# So nil is looked for as '"-"'. Seen on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check pyaxis==0.4.3
cat > "$folder/t.px" <<'PX'
CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
LANGUAGE="en";
DECIMALS=1;
MATRIX="t1";
SUBJECT-CODE="X";
SUBJECT-AREA="X";
TITLE="Output by district and year";
CONTENTS="Output";
UNITS="million";
STUB="district";
HEADING="year";
VALUES("district")="A","B";
VALUES("year")="2024","2025";
DATA=
1.5 ".."
"-" 0.0;
PX
cat > "$folder/try.py" <<'PY'
import sys

from pyaxis import pyaxis

rows = pyaxis.parse(sys.argv[1], encoding="utf-8")["DATA"]
for row in rows.itertuples(index=False):
    value = "missing" if row.DATA != row.DATA else repr(row.DATA)
    print(row.district, row.year, value)
PY
"$folder/v/bin/python" -W ignore "$folder/try.py" "$folder/t.px" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
A 2024 '1.5'
A 2025 missing
B 2024 '"-"'
B 2025 '0.0'
EXPECTED
