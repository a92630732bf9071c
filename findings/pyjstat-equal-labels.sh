#!/usr/bin/env bash
# pyjstat 2.4.0 (PyPI) and two categories with one label.
#
# Expected: statistics offices publish tables in which two categories have one label (a municipality
#           and its county); they differ by code. Through a frame and back the table keeps its cells.
# Seen:     the frame has labels only. Written back, the two are one category, `size` is 2 and `value`
#           still has 3 entries: every cell behind the second stands at another place. Asked for codes
#           (naming='id') the table comes back whole.
# So a table goes through a frame by its codes. Seen on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0
cat > "$folder/try.py" <<'PY'
import json

from pyjstat import pyjstat

TABLE = json.dumps({
    "version": "2.0", "class": "dataset", "id": ["area"], "size": [3], "value": [10, 20, 30],
    "dimension": {"area": {"category": {"index": ["01", "0180", "02"],
                                        "label": {"01": "Lund", "0180": "Lund", "02": "Ystad"}}}},
})
for naming in "label", "id":
    frame = pyjstat.Dataset.read(TABLE).write("dataframe", naming)
    back = json.loads(pyjstat.Dataset.read(frame).write())
    print(f"{naming}: size {back['size']}, {len(back['value'])} values, "
          f"categories {list(back['dimension']['area']['category']['index'])}")
PY
"$folder/v/bin/python" "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
label: size [2], 3 values, categories ['Lund', 'Ystad']
id: size [3], 3 values, categories ['01', '0180', '02']
EXPECTED
