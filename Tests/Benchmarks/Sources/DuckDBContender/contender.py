"""The rows of snapshots as a table of DuckDB, read by its read_json.

    contender.py THREADS FILE...

The time is that of the table of the rows and of the value that counts of each series. Nothing of what the cockpit
checks is checked: keys that occur twice, keys that the format does not have, periods, units.
"""

import json
import resource
import sys
import time

import duckdb

ROW = "STRUCT(indicator VARCHAR, area VARCHAR, period VARCHAR, value DOUBLE, growth STRUCT(yoy DOUBLE), status VARCHAR)"
TABLE = f"""
  CREATE TABLE rows AS
  SELECT created_at, sequence, o.indicator AS indicator, o.area AS area, o.period AS period, o.value AS value,
    o.growth.yoy AS yoy, o.status AS status
  FROM (
    SELECT created_at, sequence, unnest(observations) AS o
    FROM read_json(?, format = 'unstructured', maximum_object_size = 268435456, columns = {{
      created_at: 'VARCHAR', sequence: 'BIGINT', observations: '{ROW}[]'}}))
"""
LATEST = """
  SELECT arg_max(value, (period, created_at, sequence)) FROM rows WHERE value IS NOT NULL GROUP BY indicator, area
"""


def main():
    threads, files = int(sys.argv[1]), sys.argv[2:]
    connection = duckdb.connect()
    connection.execute(f"SET threads = {threads}")
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF)
    connection.execute(TABLE, [files])
    latest = sorted(value for value, in connection.execute(LATEST).fetchall())
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_SELF)
    observations, rows, series = connection.execute(
        "SELECT count(value), count(*), count(DISTINCT (indicator, area)) FROM rows").fetchone()
    total = 0.0
    for value in latest:
        total += value
    print(json.dumps({
        "kind": f"DuckDB {duckdb.__version__}", "observations": observations, "missing": rows - observations,
        "series": series, "wall_ms": 1000 * wall,
        "cpu_ms": 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime),
        "peak_rss_bytes": after.ru_maxrss * 1024, "latest_sum": total}))


if __name__ == "__main__":
    main()
