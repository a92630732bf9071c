#!/usr/bin/env bash
# statsmodels 0.15.0 (PyPI), STL, and two years of months.
#
# Expected: STL of less than two years of months is refused, as by seasonal_decompose() and by R's stl(). Of
#           figures that are chance alone chance is left, and of a month that is 60 too high most of the 60.
# Seen:     from 13 to 24 months nothing is left: all residuals are 0, chance and the outlier are season. With 25
#           months there are residuals, but nothing of the outlier, with robust=True neither. With 36 months 10
#           of the 60 are left, 44 with robust=True.
# So what looks for outliers in the residuals of STL gets three years, and is told to be robust. Seen on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check \
    statsmodels==0.15.0 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import numpy
from statsmodels.tsa.seasonal import STL

values = numpy.random.default_rng(1).normal(100, 5, 60)
values[6] += 60
for count, robust in (13, False), (24, False), (25, False), (25, True), (36, False), (36, True):
    left = STL(values[:count], period=12, robust=robust).fit().resid
    others = abs(numpy.delete(left, 6)).max() > 0.01
    print(f"{count} months{', robust' if robust else ''}: of the outlier {abs(left[6]):.0f} left, "
          f"of chance {'some' if others else 'nothing'}")
PY
"$folder/v/bin/python" -W ignore "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
13 months: of the outlier 0 left, of chance nothing
24 months: of the outlier 0 left, of chance nothing
25 months: of the outlier 0 left, of chance some
25 months, robust: of the outlier 0 left, of chance some
36 months: of the outlier 10 left, of chance some
36 months, robust: of the outlier 44 left, of chance some
EXPECTED
