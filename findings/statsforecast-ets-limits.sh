#!/usr/bin/env bash
# statsforecast 2.1.1 (PyPI) and the limits of AutoETS where errors and seasons are shares of the level.
#
# Expected: a 95 % interval of ETS(M,A,M) or ETS(M,N,M) is a share of the level, wide in high months and narrow
#           in low ones. The paths of the method's own simulate() are so, and the intervals of R's ets().
# Seen:     the width is that of the first month to come, whatever the level of the others. After a year that ends
#           before its lowest month, ETS(M,A,M) tells a month of 33 and one of 246 both ± 3; the simulated paths
#           of the second span ± 21. Of 40 such series, each with errors of 5 %, whose model AutoETS chooses
#           itself, fewer than a third have what comes in July within its 95 % limits.
# So limits of models with multiplicative seasons are taken from simulated paths. Seen on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check \
    statsforecast==2.1.1 numpy==2.4.6 scipy==1.17.1 pandas==2.3.3
cat > "$folder/try.py" <<'PY'
import numpy
from statsforecast.models import AutoETS

SHARES = [0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 1.5, 1.25, 1.0, 0.75, 0.5]


def series(seed):
    """Seven years of months, with errors of 5 %."""
    chance = numpy.random.default_rng(seed)
    return (100 + numpy.arange(84) / 2) * numpy.tile(SHARES, 7) * numpy.exp(chance.normal(0, 0.05, 84))


values = series(1)[:72]
for name in "MAM", "MNM":
    model = AutoETS(season_length=12, model=name, damped=False)
    told = model.fit(values).predict(12, level=[95])
    paths = model.simulate(h=12, n_paths=10000, y=values, seed=1)
    low, high = numpy.quantile(paths, [0.025, 0.975], axis=0)
    for month in 0, 3, 6:
        print(f"{name}, month {month + 1}: {told['mean'][month]:.0f}, limits ± "
              f"{(told['hi-95'] - told['lo-95'])[month] / 2:.0f}, simulated ± {(high - low)[month] / 2:.0f}")
held = 0
for seed in range(40):
    values = series(seed)
    told = AutoETS(season_length=12).fit(values[:72]).predict(12, level=[95])
    held += told["lo-95"][6] <= values[78] <= told["hi-95"][6]
print("July within its limits:", "fewer than a third" if held < 40 / 3 else "a third or more")
PY
"$folder/v/bin/python" -W ignore "$folder/try.py" | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
MAM, month 1: 33, limits ± 3, simulated ± 3
MAM, month 4: 133, limits ± 3, simulated ± 12
MAM, month 7: 246, limits ± 3, simulated ± 21
MNM, month 1: 33, limits ± 4, simulated ± 4
MNM, month 4: 129, limits ± 5, simulated ± 15
MNM, month 7: 238, limits ± 9, simulated ± 29
July within its limits: fewer than a third
EXPECTED
