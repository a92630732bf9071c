#!/usr/bin/env bash
# pyjstat 2.4.0 (PyPI) and a dimension whose one category has no index.
#
# Expected: JSON-stat 2.0 lets `index` be left out where a dimension has a single category, whose id is
#           then the key of `label`; statistics offices write the one area of a table so. The table reads
#           like the same one with an index.
# Seen:     get_value() answers, write('dataframe') raises KeyError. An index as an object or as an array
#           is read by both.
# So who compares such tables with pyjstat as frames has to write the index first. Seen on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0
cat > "$folder/try.py" <<'PY'
import copy
import json

from pyjstat import pyjstat

TABLE = {
    "version": "2.0", "class": "dataset", "id": ["area", "time"], "size": [1, 2], "value": [1, 2],
    "dimension": {
        "area": {"category": {"index": {"a": 0}, "label": {"a": "A"}}},
        "time": {"category": {"index": {"2024": 0, "2025": 1},
                              "label": {"2024": "2024", "2025": "2025"}}},
    },
}
ARRAY = copy.deepcopy(TABLE)
ARRAY["dimension"]["time"]["category"]["index"] = ["2024", "2025"]
ABSENT = copy.deepcopy(TABLE)
del ABSENT["dimension"]["area"]["category"]["index"]


def answer(ask):
    try:
        return ask()
    except Exception as error:
        return type(error).__name__


for name, table in ("object", TABLE), ("array", ARRAY), ("absent", ABSENT):
    read = pyjstat.Dataset.read(json.dumps(table))
    cell = answer(lambda: read.get_value([{"area": "a"}, {"time": "2025"}]))
    frame = answer(lambda: int(read.write("dataframe")["value"].iloc[1]))
    print(f"{name}: get_value {cell}, dataframe {frame}")
PY
"$folder/v/bin/python" "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
object: get_value 2, dataframe 2
array: get_value 2, dataframe 2
absent: get_value 2, dataframe KeyError
EXPECTED
