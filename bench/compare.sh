#!/usr/bin/env bash
# Measures the graph engine side by side with igraph, scipy, networkx and DuckDB on the same files, in one run, and writes
# bench/graph-results.md. --once: one round; --quick: one round, without the largest network. Data: $PERF_DATA, or artifacts/perf.
set -euo pipefail
root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
perf="$root/../shared/perf"
here="$root/bench/graph"
quick="" once=""
[ "${1:-}" = "--quick" ] && quick=yes once=yes
[ "${1:-}" = "--once" ] && once=yes

[ -f "$perf/compare.py" ] || { echo "bench/compare.sh needs the measuring tools in ../shared/perf, beside the project: compare.py, gen.py and net_py.py." >&2; exit 2; }
/usr/bin/python3 -c "import igraph, networkx, scipy, numpy" 2>/dev/null || {
  echo "bench/compare.sh needs the programs to compare with; on Debian: apt install python3-igraph python3-networkx python3-scipy." >&2; exit 2; }

data=${PERF_DATA:-$root/artifacts/perf}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$data"

echo "Building ..."
dotnet build "$root/bench/Naober.GraphBench" --configuration Release --nologo --verbosity quiet
dotnet build "$root/src/Naober.Cli" --configuration Release --nologo --verbosity quiet
export NAOBER_BENCH="$root/artifacts/bin/Naober.GraphBench/release/Naober.GraphBench.dll" NAOBER="$root/artifacts/bin/Naober.Cli/release/naober.dll"

# DuckDB is only compared with, so it is fetched here and not part of the product.
duckdb="$root/artifacts/duckdb"
[ -d "$duckdb/node_modules/@duckdb/node-api" ] || npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$duckdb" @duckdb/node-api >/dev/null 2>&1 ||
  echo "DuckDB could not be fetched; it is left out." >&2
cp "$here/duckdb.mjs" "$duckdb/" 2>/dev/null || true

for size in S M $([ -n "$quick" ] || echo L); do
  [ -f "$data/${size}1/info.json" ] || { echo "Making network $size ..."; /usr/bin/python3 "$perf/gen.py" net "$size" --seed 1 --out "$data" >/dev/null; }
done
[ -f "$data/M1/edges.ncol" ] || tail -n +2 "$data/M1/edges.csv" | tr ',' ' ' > "$data/M1/edges.ncol"

ln -s "$(readlink -f "$perf")"/{compare.py,net_py.py} "$work/"
/usr/bin/python3 "$here/tools.py" "$perf/tools.json" "$duckdb" > "$work/tools.json"

# measure TASK SET TOOLS [options of compare.py]: the warm median of every tool, each in a process of its own.
measure() {
  local task=$1 set=$2 tools=$3; shift 3
  /usr/bin/python3 "$work/compare.py" --task "$task" --data "$data/${set}1" --tools "$tools" --json "$work/runs.jsonl" \
    --wait 5 --retries 1 --timeout 300 --mem 0 "$@"
}
rounds=3; reps=5
[ -n "$once" ] && rounds=1

measure load M naober,duckdb,duckdb-numbers,py-igraph --rounds $rounds --reps $reps --ref duckdb --same edges
measure build M naober,py-igraph,scipy --rounds $rounds --reps $reps --ref py-igraph --same edges
measure projection M naober,py-igraph,scipy --rounds $rounds --reps $reps --ref py-igraph --same pairs,weight,hash
measure projection M naober --rounds $rounds --reps $reps --threads 2 --same pairs,weight,hash
measure betweenness S naober,py-igraph,networkx --rounds $rounds --reps $reps --ref py-igraph --same sum,max,argmax
measure betweenness S naober,py-igraph --rounds $rounds --reps $reps --threads 2 --ref py-igraph --same sum,max,argmax,bits
measure simple M naober,py-igraph --rounds $rounds --reps $reps --ref py-igraph --same components,max_degree,max_strength,max_core
measure leiden M naober,py-igraph --rounds 1 --reps $([ -n "$quick" ] && echo 3 || echo 10) --ref py-igraph --arg 2
measure leiden M naober --rounds 1 --reps $([ -n "$quick" ] && echo 3 || echo 10) --threads 2 --arg 2
for threads in 1 2; do measure leidentwomode M naober --rounds 1 --reps 3 --threads $threads --arg 2; done
if [ -z "$quick" ]; then
  for threads in 1 2; do
    measure load L naober --rounds 1 --reps 2 --threads $threads
    measure build L naober --rounds 1 --reps 2 --threads $threads
    measure projsize L naober --rounds 1 --reps 2 --threads $threads
    measure projmin L naober --rounds 1 --reps 1 --threads $threads --arg 3
    measure leidentwomode L naober --rounds 1 --reps 1 --threads $threads --arg 1
  done
fi

echo "Whole processes ..."
/usr/bin/python3 "$here/processes.py" "$data" "$here/igraph_process.py" "$work" $([ -n "$once" ] && echo 1 || echo 3) > "$work/processes.json"
echo "Limits of the machine ..."
for set in S M $([ -n "$quick" ] || echo L); do dotnet "$NAOBER_BENCH" roofline "$data/${set}1" 1; done > "$work/roofline.jsonl"

/usr/bin/python3 "$here/report.py" "$data" "$work" > "$root/bench/graph-results.md"
echo "bench/graph-results.md"
