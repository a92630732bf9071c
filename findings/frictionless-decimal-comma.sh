#!/usr/bin/env bash
# frictionless 5.21.0 (PyPI) and decimal commas.
#
# Expected: a column of quoted figures as offices of half of Europe write them, "4,9", is a number, or
#           text as long as nobody names the decimal sign. A column "1,234.5" is text.
# Seen:     inferred as geopoint: 4,9 becomes the place 4 east, 9 north. One figure that no latitude can
#           be, "4,95" among them, and the whole column is text.
# So the type of such columns is stated, and the inference of a table depends on its values. Seen on
# 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
cat > "$folder/try.py" <<'PY'
from frictionless import Resource

for figures in ("4,9", "5,2"), ("4,9", "5,95"), ("4.9", "5.2"), ("1,234.5", "2,345.6"):
    with open("t.csv", "w") as file:
        file.write("area,growth\n" + "".join(f'A{i},"{f}"\n' for i, f in enumerate(figures)))
    table = Resource(path="t.csv")
    table.infer()
    print(" ".join(figures), table.schema.get_field("growth").type)
PY
(cd "$folder" && v/bin/python try.py) | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
4,9 5,2 geopoint
4,9 5,95 string
4.9 5.2 number
1,234.5 2,345.6 string
EXPECTED
