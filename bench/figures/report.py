"""Writes what bench/figures.sh measured as a page."""
import collections, json, os, statistics, sys

work, sizes = sys.argv[1], sys.argv[2:]
ROWS = {'I1': 1_035_000, 'IS': 9_000_000, 'IM': 30_600_000, 'IL': 102_000_000}
QUESTION = {'ranks': 'rank, quarter and distance from the mean of every figure', 'movers': 'the ten largest changes of every indicator over ten years',
            'profile': 'everything about one region, with ranks', 'map': 'one map with ranks'}
TARGET = {'ranks': 1.0, 'movers': 0.010, 'profile': 0.020, 'map': 0.200}


def shown(seconds):
    return f'{seconds * 1000:,.1f} ms' if seconds < 1 else f'{seconds:,.2f} s'


print('# Figures: the same questions of Naober, DuckDB and PostgreSQL\n')
print('Made by `bench/figures.sh` on 2 processors, all programs on two threads, side by side; medians of the warm answers. PostgreSQL has an index for each question.\n')
for size in sizes:
    seconds, memory = open(f'{work}/{size}.load').read().split()[-2:]
    postgres, cube = (int(part) / 1024 for part in open(f'{work}/{size}.disk').read().split())
    print(f'## {ROWS[size]:,} figures\n')
    print(f'Loaded from CSV in {float(seconds):.0f} s ({ROWS[size] / float(seconds):,.0f} rows a second), at most {int(memory) / 1024:,.0f} MB; '
          f'on disk {postgres:,.0f} MB in PostgreSQL and {cube:,.0f} MB in the cube. '
          f'Asking took at most {max(json.loads(line)["memory"] for line in open(f"{work}/{size}.memory") if line.startswith(chr(123))) / 1024:,.0f} MB.\n')
    runs, first, results = collections.defaultdict(list), collections.defaultdict(list), collections.defaultdict(dict)
    for line in open(f'{work}/{size}.jsonl'):
        run = json.loads(line)
        (runs if run['rep'] else first)[run['task'], run['tool']].append(run['seconds'])
        results[run['task']][run['tool']] = run['result']
    print('| question | Naober | target | first answer, with opening | DuckDB | PostgreSQL | times the faster | same answer |')
    print('|---|---|---|---|---|---|---|---|')
    for task, words in QUESTION.items():
        median = {tool: statistics.median(runs[task, tool]) for tool in ('naober', 'duckdb', 'postgres') if runs[task, tool]}
        others = [median[tool] for tool in ('duckdb', 'postgres') if tool in median]
        same = [all(abs(float(result[key]) - float(results[task]['naober'][key])) <= 1e-6 * max(1, abs(float(result[key]))) for key in result) for result in results[task].values()]
        print(f'| {words} | {shown(median["naober"])} | {shown(TARGET[task])} | {shown(statistics.median(first[task, "naober"]))} | '
              + ' | '.join(shown(median[tool]) if tool in median else '' for tool in ('duckdb', 'postgres'))
              + f' | {min(others) / median["naober"]:.0f} |' if others else f'| {words} | {shown(median["naober"])} | {shown(TARGET[task])} | {shown(statistics.median(first[task, "naober"]))} | | | |', end='')
        print(f' {"yes" if all(same) else "no"} |' if others else ' |')
    print()
