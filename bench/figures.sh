#!/usr/bin/env bash
# Asks the same questions of figures (17,000 neighbourhoods, 20 years) of Naober, DuckDB and plain SQL on the same PostgreSQL, side by
# side in one run, and writes bench/figure-results.md. SIZES: I1 (1 million of IS), IS (9 million, the default), IM (31 million), IL (102
# million; PostgreSQL is asked too with POSTGRES=yes, which takes it minutes per answer).
# Data: $PERF_DATA, or artifacts/perf. ROUNDS: 3, unless told.
set -euo pipefail
root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
perf="$root/../shared/perf"
[ -f "$perf/gen.py" ] || { echo "bench/figures.sh needs the generator in ../shared/perf, beside the project." >&2; exit 2; }
data=${PERF_DATA:-$root/artifacts/perf}
work=$(mktemp -d) && chmod 755 "$work"
server=""
finish() { [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; rm -rf "$work"; }
trap finish EXIT

echo "Building ..."
dotnet build "$root/bench/Naober.FigureBench" --configuration Release --nologo --verbosity quiet
dotnet build "$root/src/Naober.Cli" --configuration Release --nologo --verbosity quiet
bench="$root/artifacts/bin/Naober.FigureBench/release/Naober.FigureBench.dll"
naober="$root/artifacts/bin/Naober.Cli/release/naober.dll"
tools="$root/artifacts/duckdb"
[ -d "$tools/node_modules/pg" ] || npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$tools" @duckdb/node-api pg >/dev/null
cp "$root/bench/figures/sql.mjs" "$tools/"
export IND_SQL="$perf/ind_sql.json"

for size in "${@:-IS}"; do
  made=$([ "$size" = I1 ] && echo IS || echo "$size") set="$data/${size}1"
  [ -f "$data/${made}1/obs.csv" ] || { echo "Making figures $made ..."; /usr/bin/python3 "$perf/gen.py" ind "$made" --seed 1 --out "$data" >/dev/null; }
  [ "$size" != I1 ] || { mkdir -p "$set"; sed -n "1,1035001p;1035001q" "$data/IS1/obs.csv" > "$set/obs.csv"; }
  echo "Loading $size ..."
  cluster="$work/$size"
  /usr/bin/time -f '%e %M' -o "$work/$size.load" dotnet "$naober" load "$set/obs.csv" --data "$cluster" >/dev/null
  cube=$(ls "$cluster"/cubes/*.cube)
  du -sk "$cluster/postgres" "$cube" | cut -f1 | paste -sd' ' > "$work/$size.disk"
  dotnet "$naober" serve --data "$cluster" --urls http://127.0.0.1:5399 >/dev/null 2>&1 & server=$!
  until [ -f "$cluster/postgres/postmaster.pid" ] && sed -n 4p "$cluster/postgres/postmaster.pid" | grep -q .; do sleep 0.2; done
  port=$(sed -n 4p "$cluster/postgres/postmaster.pid")
  export BENCH_POSTGRES="postgres://naober:$(cat "$cluster/password")@127.0.0.1:$port/naober"
  for round in $(seq "${ROUNDS:-3}"); do
    for task in ranks movers profile map; do
      { /usr/bin/time -f '{"memory": %M}' env THREADS=2 dotnet "$bench" $task "$cube" 5
        THREADS=2 node "$tools/sql.mjs" duckdb $task "$set" 3
        [ "$size$round${POSTGRES:-}" = IL1yes ] && THREADS=2 node "$tools/sql.mjs" postgres $task "$set" 2
        [ "$size" = IL ] || THREADS=2 node "$tools/sql.mjs" postgres $task "$set" 3; } >> "$work/$size.jsonl" 2>> "$work/$size.memory"
    done
  done
  kill "$server"; wait "$server" 2>/dev/null || true; server=""
done

/usr/bin/python3 "$root/bench/figures/report.py" "$work" "${@:-IS}" > "$root/bench/figure-results.md"
echo "bench/figure-results.md"
