#!/usr/bin/env bash
# statsforecast 2.1.1 (PyPI), AutoETS and AutoARIMA, and the passengers of airlines that it brings along.
#
# Expected: a model that contains another fits no worse: its likelihood is at least as high. What is chosen by
#           the corrected AIC is then the same in all programs. R's forecast 8.20 (Debian 12) takes ETS(M,Ad,M)
#           (1400.6; ETS(M,A,M) 1403.7) and ARIMA(2,1,1)(0,1,0) (1018.2).
# Seen:     the log-likelihood of ETS(M,A,M) is 24 below that of ETS(M,N,M), which it contains, and that of
#           ARIMA(2,1,1) below that of ARIMA(1,1,0): the search for the parameters of the larger one ends early.
#           So AutoETS takes a model without a trend for figures that grew by a tenth a year for twelve years,
#           and tells the year to come 2 % above the last one; AutoARIMA takes ARIMA(1,1,0)(0,1,0).
# So a choice of models is not carried over from one program to another, and a model that was left out for its
# AIC may be the better one. Seen on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check \
    statsforecast==2.1.1 numpy==2.4.6 scipy==1.17.1 pandas==2.3.3
cat > "$folder/try.py" <<'PY'
from statsforecast.arima import arima_string
from statsforecast.models import ARIMA, AutoARIMA, AutoETS
from statsforecast.utils import AirPassengers

values = AirPassengers.astype(float)


def show(found, name):
    print(f"{name}: log-likelihood {found['loglik']:.0f}, corrected AIC {found['aicc']:.0f}")


for model in "MNM", "MAM":
    show(AutoETS(season_length=12, model=model, damped=False).fit(values).model_, model)
chosen = AutoETS(season_length=12).fit(values)
year = chosen.predict(12)["mean"]
show(chosen.model_, f"chosen {chosen.model_['method']}")
print(f"the last year {values[-12:].mean():.0f}, the next {year.mean():.0f}")
for order in (1, 1, 0), (2, 1, 1):
    found = ARIMA(order=order, season_length=12, seasonal_order=(0, 1, 0)).fit(values).model_
    show(found, arima_string(found).strip())
found = AutoARIMA(season_length=12).fit(values).model_
show(found, f"chosen {arima_string(found).strip()}")
PY
"$folder/v/bin/python" -W ignore "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
MNM: log-likelihood -712, corrected AIC 1458
MAM: log-likelihood -737, corrected AIC 1512
chosen ETS(M,N,M): log-likelihood -712, corrected AIC 1458
the last year 476, the next 487
ARIMA(1,1,0)(0,1,0)[12]: log-likelihood -508, corrected AIC 1020
ARIMA(2,1,1)(0,1,0)[12]: log-likelihood -510, corrected AIC 1028
chosen ARIMA(1,1,0)(0,1,0)[12]: log-likelihood -508, corrected AIC 1020
EXPECTED
