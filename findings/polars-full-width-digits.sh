#!/usr/bin/env bash
# polars 2.1.0 (PyPI) and full-width digits.
#
# Expected: a CSV in which a department typed its figures with a Chinese input method (１２) is read, the
#           column as text; so do pandas and DuckDB.
# Seen:     the type is inferred as an integer, the value cannot be parsed as one, and read_csv() refuses
#           the file. Inference asks for digits of any script, the parser takes ASCII only.
# So such files are read with infer_schema=False. Seen on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0
cat > "$folder/try.py" <<'PY'
import polars

for figures in ("12", "13"), ("１２", "１３"), ("１２件", "１３件"):
    text = "area,cases\n" + "".join(f"A{i},{f}\n" for i, f in enumerate(figures))
    for asked in True, False:
        try:
            column = polars.read_csv(text.encode(), infer_schema=asked)["cases"]
            seen = f"{column.dtype} {column.to_list()}"
        except polars.exceptions.ComputeError:
            seen = "refused"
        print(f"{figures[0]} {'inferred' if asked else 'as text'}: {seen}")
PY
"$folder/v/bin/python" "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
12 inferred: Int64 [12, 13]
12 as text: String ['12', '13']
１２ inferred: refused
１２ as text: String ['１２', '１３']
１２件 inferred: String ['１２件', '１３件']
１２件 as text: String ['１２件', '１３件']
EXPECTED
