#!/usr/bin/env bash
# statsmodels 0.15.0 (PyPI) and the intervals of a Theta forecast of seasonal figures.
#
# Expected: ThetaModel takes the seasons out, forecasts, and puts them back. Its interval is that of the
#           figures without seasons: the seasons are known.
# Seen:     the points are so, the interval is not: its variance is that of the figures with their seasons,
#           and what is season counts as chance. Here the 95 % interval is 7 to 14 times as wide as that
#           of the same model of the figures without seasons, which has the same points.
# So for intervals the seasons are taken out before, with deseasonalize=False. Seen on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check \
    statsmodels==0.15.0 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import warnings

import numpy
import pandas
from statsmodels.tsa.forecasting.theta import ThetaModel
from statsmodels.tsa.seasonal import seasonal_decompose

warnings.simplefilter("ignore")
SHARES = [0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8]
months = pandas.period_range("2019-01", periods=72, freq="M")
chance = numpy.random.default_rng(1)
level = 100 + numpy.cumsum(chance.normal(0, 1, 72))
series = pandas.Series((level * numpy.tile(SHARES, 6)).round(1), index=months)

seasons = seasonal_decompose(series, model="multiplicative", period=12).seasonal
for name, found, shares in (
    ("with seasons", ThetaModel(series, period=12, method="multiplicative").fit(), numpy.ones(12)),
    ("without", ThetaModel(series / seasons, deseasonalize=False).fit(), seasons.iloc[:12].to_numpy()),
):
    told = found.forecast(12).to_numpy() * shares
    limits = found.prediction_intervals(12, alpha=0.05)
    half = (limits["upper"] - limits["lower"]).to_numpy() / 2 * shares
    print(f"{name}: " + ", ".join(f"{told[at]:.1f} ± {half[at]:.1f}" for at in (0, 6, 11)))
PY
"$folder/v/bin/python" "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
with seasons: 66.6 ± 15.1, 122.9 ± 40.1, 76.1 ± 52.5
without: 66.6 ± 1.1, 122.9 ± 5.4, 76.1 ± 4.4
EXPECTED
