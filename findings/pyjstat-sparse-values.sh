#!/usr/bin/env bash
# pyjstat 2.4.0 (PyPI) and values given as an object.
#
# Expected: JSON-stat 2.0 lets `value` be an object that names only the cells with a value, by their
#           position; get_value() answers as for an array, and says that a cell without one is missing.
# Seen:     get_value() raises KeyError, for a cell that has a value and for one that has none.
#           write('dataframe') reads both spellings alike.
# So who checks single cells of such tables with pyjstat goes by the frame. Seen on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0
cat > "$folder/try.py" <<'PY'
import json

from pyjstat import pyjstat

YEARS = ["2024", "2025", "2026"]


def table(value):
    return json.dumps({
        "version": "2.0", "class": "dataset", "id": ["time"], "size": [3], "value": value,
        "dimension": {"time": {"category": {"index": YEARS, "label": {y: y for y in YEARS}}}},
    })


def answer(ask):
    try:
        return ask()
    except Exception as error:
        return type(error).__name__


for name, value in ("array", [10, None, 30]), ("object", {"0": 10, "2": 30}):
    read = pyjstat.Dataset.read(table(value))
    cells = [answer(lambda: read.get_value([{"time": year}])) for year in YEARS]
    frame = [None if v != v else int(v) for v in read.write("dataframe")["value"]]
    print(f"{name}: get_value {cells}, dataframe {frame}")
PY
"$folder/v/bin/python" "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
array: get_value [10, None, 30], dataframe [10, None, 30]
object: get_value ['KeyError', 'KeyError', 'KeyError'], dataframe [10, None, 30]
EXPECTED
