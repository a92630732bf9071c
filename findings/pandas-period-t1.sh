#!/usr/bin/env bash
# pandas 3.1.1 (PyPI) and the quarters of offices that write T.
#
# Expected: `2024T1` is how offices of Spain, France and Portugal write the first quarter (trimestre).
#           pandas reads `2024Q1`, and raises for notations that it does not know (`2024S1`, `2024M01`).
# Seen:     Period('2024T1') is January and Period('2024T4') is April: the T is taken for the one
#           between date and time, the number for a month. T2 is February, and nothing is said.
# So such codes are mapped before pandas sees them. Seen on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1
cat > "$folder/try.py" <<'PY'
import pandas

for code in "2024Q1", "2024T1", "2024T4", "2024S1":
    try:
        print(f"{code}: {pandas.Period(code)!r}")
    except ValueError:
        print(f"{code}: refused")
PY
"$folder/v/bin/python" "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
2024Q1: Period('2024Q1', 'Q-DEC')
2024T1: Period('2024-01', 'M')
2024T4: Period('2024-04', 'M')
2024S1: refused
EXPECTED
