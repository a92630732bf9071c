#!/usr/bin/env bash
# statsforecast 2.1.1 (PyPI), AutoARIMA, and one month without a figure.
#
# Expected: ARIMA models are made for series with gaps: auto.arima() of R keeps seasons and trend where one of
#           144 months is missing. AutoETS, AutoCES and the Theta models of this package refuse.
# Seen:     AutoARIMA takes a random walk without seasons: every month to come is told at the level of the
#           last, the summer peak of 650 as 432. A warning says that a test of seasons failed, not that there
#           are none now. Asked by its orders, the package's ARIMA() copes with the gap.
# So AutoARIMA gets no series with a gap, or is told D=1. Seen on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check \
    statsforecast==2.1.1 numpy==2.4.6 scipy==1.17.1 pandas==2.3.3
cat > "$folder/try.py" <<'PY'
import numpy
from statsforecast.arima import arima_string
from statsforecast.models import ARIMA, AutoARIMA
from statsforecast.utils import AirPassengers

whole = AirPassengers.astype(float)
gap = whole.copy()
gap[60] = numpy.nan
for name, values, model in (
    ("whole", whole, AutoARIMA(season_length=12)),
    ("one missing", gap, AutoARIMA(season_length=12)),
    ("one missing, D=1", gap, AutoARIMA(season_length=12, D=1)),
    ("one missing, by orders", gap, ARIMA(order=(1, 1, 0), season_length=12, seasonal_order=(0, 1, 0))),
):
    found = model.fit(values)
    told = found.predict(12)["mean"]
    print(f"{name}: {arima_string(found.model_).strip()}, January {told[0]:.0f}, July {told[6]:.0f}")
PY
"$folder/v/bin/python" -W ignore "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
whole: ARIMA(1,1,0)(0,1,0)[12], January 444, July 649
one missing: ARIMA(0,1,0), January 432, July 432
one missing, D=1: ARIMA(0,1,0)(0,1,0)[12], January 444, July 649
one missing, by orders: ARIMA(1,1,0)(0,1,0)[12], January 444, July 649
EXPECTED
