#!/usr/bin/env bash
# statsmodels 0.15.0 (PyPI) and a seasonal ARIMA of a single year.
#
# Expected: differences over a year need more than a year. Twelve months leave none, and SARIMAX refuses or
#           says that the forecast rests on nothing.
# Seen:     SARIMAX (1,1,1)(0,1,1,12) of twelve figures from 95 to 110 tells 148 for the next month. By default
#           its 95 % interval is from -1238 to 1534; with use_exact_diffuse=True, which is there to treat what
#           is unknown properly, it is from 146 to 150. The warnings speak of starting parameters and of
#           convergence, not of the year that is missing. With a second year it tells 104.
# So years are counted before. Seen on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check \
    statsmodels==0.15.0 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1
cat > "$folder/try.py" <<'PY'
import warnings

from statsmodels.tsa.statespace.sarimax import SARIMAX

warnings.simplefilter("ignore")
YEAR = [100.0, 97.0, 103.0, 105.0, 104.0, 108.0, 110.0, 107.0, 102.0, 99.0, 95.0, 98.0]
NEXT = [103.0, 98.0, 106.0, 106.0, 107.0, 109.0, 114.0, 108.0, 105.0, 102.0, 96.0, 101.0]
for count in 12, 24:
    for exact in False, True:
        model = SARIMAX((YEAR + NEXT)[:count], order=(1, 1, 1), seasonal_order=(0, 1, 1, 12),
                        use_exact_diffuse=exact)
        found = model.fit(disp=False).get_forecast(2)
        limits = found.conf_int(alpha=0.05)[0]
        print(f"{count} months, {'exact' if exact else 'default'}: {found.predicted_mean[0]:.0f}, "
              f"95 % {limits[0]:.0f} to {limits[1]:.0f}")
PY
"$folder/v/bin/python" "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
12 months, default: 148, 95 % -1238 to 1534
12 months, exact: 148, 95 % 146 to 150
24 months, default: 104, 95 % 103 to 106
24 months, exact: 104, 95 % 103 to 106
EXPECTED
