#!/usr/bin/env bash
# statsmodels 0.15.0 (PyPI) and the Theta forecast of figures that are all equal.
#
# Expected: 24 months of 100 go on as 100; the trend line through them is flat. thetaf() of R tells so.
# Seen:     ThetaModel tells 104.6 for the next month and 110.2 for the twelfth, and its 95 % interval has no
#           width. The slope of the line is not 0 but v / (v - 1) for figures of v: 1.01 at 100, 2 at 2, so
#           that the twelfth month after 2 is told as 22, and after -3 as 4.6. The warnings speak of
#           convergence and division. One figure that differs by a tenth, and it tells 100.
# So figures that are all equal are looked for before. Seen on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check \
    statsmodels==0.15.0 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import warnings

import pandas
from statsmodels.tsa.forecasting.theta import ThetaModel

warnings.simplefilter("ignore")
months = pandas.period_range("2024-01", periods=24, freq="M")
for value in 100.0, 1000.0, 2.0, -3.0:
    series = pandas.Series([value] * 24, index=months)
    found = ThetaModel(series, period=12, method="additive").fit()
    told, limits = found.forecast(12), found.prediction_intervals(12, alpha=0.05)
    print(f"{value:g}: slope {found.params['b0']:.2f}, next {told.iloc[0]:.1f}, twelfth {told.iloc[11]:.1f}, "
          f"95 % {limits['lower'].iloc[11]:.1f} to {limits['upper'].iloc[11]:.1f}")
series = pandas.Series([100.0] * 23 + [100.1], index=months)
found = ThetaModel(series, period=12, method="additive").fit()
print(f"100, at last 100.1: slope {found.params['b0']:.2f}, twelfth {found.forecast(12).iloc[11]:.1f}")
PY
"$folder/v/bin/python" "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
100: slope 1.01, next 104.6, twelfth 110.2, 95 % 110.2 to 110.2
1000: slope 1.00, next 1004.6, twelfth 1010.1, 95 % 1010.1 to 1010.1
2: slope 2.00, next 11.2, twelfth 22.2, 95 % 22.2 to 22.2
-3: slope 0.75, next 0.5, twelfth 4.6, 95 % 4.6 to 4.6
100, at last 100.1: slope 0.00, twelfth 100.0
EXPECTED
