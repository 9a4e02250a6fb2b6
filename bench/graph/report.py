"""report.py DATA WORK - bench/graph-results.md from runs.jsonl (compare.py), processes.json and roofline.jsonl."""
import json, os, platform, statistics as st, sys

data, work = sys.argv[1:]
runs = [json.loads(line) for line in open(os.path.join(work, 'runs.jsonl'))]
processes = json.load(open(os.path.join(work, 'processes.json')))
rates = [json.loads(line)['result'] for line in open(os.path.join(work, 'roofline.jsonl'))]
info = {name: described for name in os.listdir(data) if os.path.exists(os.path.join(data, name, "info.json")) and "actors" in (described := json.load(open(os.path.join(data, name, "info.json"))))}
TARGETS = {('projection', 'py-igraph', 1): 40, ('projection', 'scipy', 1): 4, ('leiden', 'py-igraph', 1): 4, ('betweenness', 'py-igraph', 1): 3,
           ('betweenness', 'py-igraph', 2): 5, ('load', 'duckdb', 1): 1}
SAME = {'load': ['edges'], 'build': ['edges'], 'projection': ['pairs', 'weight', 'hash'], 'betweenness': ['sum', 'max', 'argmax', 'bits'],
        'simple': ['components', 'max_degree', 'max_strength', 'max_core'], 'projsize': ['pairs'], 'projmin': ['pairs', 'weight', 'hash'],
        'leiden': ['modularity', 'communities'], 'leidentwomode': ['modularity', 'communities']}


def seconds(x): return '–' if x is None else f'{x * 1000:.1f} ms' if x < 1 else f'{x:.2f} s'


def warm(record): return st.median([x for xs in record['all'] for x in xs]) if record['warm'] else None


def table(head, rows):
    print('| ' + ' | '.join(head) + ' |')
    print('|' + '---|' * len(head))
    for row in rows: print('| ' + ' | '.join(str(cell) for cell in row) + ' |')
    print()


def key(run): return run['args']['task'], os.path.basename(run['args']['data']), run['args']['threads']


def ratio(run, tool):
    """Within a round: same moment, same state of the machine."""
    ours, theirs = run['rec']['naober']['warm'], run['rec'][tool]['warm']
    return st.median([t / o for t, o in zip(theirs, ours)]) if ours and theirs else None


def results(run, tool, name): return [r[name] for r in run['rec'][tool]['results'] if name in r]


print('# The graph engine beside other programs\n')
foreign = max((max(rec.get('foreign', [0])) for run in runs for rec in run['rec'].values()), default=0)
print(f'Written by `bench/compare.sh` in one run on {os.cpu_count()} processors, {platform.machine()}. Medians of warm repetitions in memory; ratios are taken within a round. '
      f'Other processes used at most {foreign:.2f} processor beside a run. Networks (actors x partnerships): '
      + ', '.join(f'{s[:-1]} {i["actors"]:,} x {i["partnerships"]:,}' for s, i in sorted(info.items(), key=lambda x: x[1]['actors'])) + '.\n')

print('## The work itself\n')
rows = []
for run in runs:
    task, set_, threads = key(run)
    for tool, rec in run['rec'].items():
        if not rec['warm']:
            rows.append([f'{task} {set_[:-1]}', threads, tool, f'failed: {rec["why"][:60]}', '', '', '', ''])
            continue
        r = None if tool == 'naober' else ratio(run, tool)
        target = TARGETS.get((task, tool, threads))
        rows.append([f'{task} {set_[:-1]}', threads, tool, seconds(warm(rec)), seconds(st.median(rec['cold'])), f'{max(rec["rss"]):.0f} MB',
                     '' if r is None else f'{r:.1f}x', '' if target is None or r is None else f'at least {target}x: {"yes" if r >= target else "NO"}'])
table(['task', 'threads', 'program', 'median', 'first time', 'peak memory', 'Naober is faster', 'target'], rows)

quality = [run for run in runs if key(run)[0].startswith('leiden')]
if quality:
    print('## Communities: mean modularity\n')
    print('`leiden` works on the projection, which is made before; `leidentwomode` on the memberships, without it.\n')
    rows = []
    for run in quality:
        for tool, rec in run['rec'].items():
            q = [r['modularity'] for r in rec['results']]
            if q: rows.append([f'{key(run)[0]} {key(run)[1][:-1]}', key(run)[2], tool, len(q), f'{st.mean(q):.5f}', f'{min(q):.5f}', f'{max(q):.5f}'])
    table(['task', 'threads', 'program', 'seeds', 'mean', 'lowest', 'highest'], rows)

print('## Answers\n')
rows = []
for run in runs:
    task, set_, threads = key(run)
    if len(run['rec']) > 1 and task != 'leiden':
        shared = [k for k in SAME.get(task, []) if sum(bool(results(run, t, k)) for t in run['rec']) > 1]
        same = all(len({v for t in run['rec'] for v in results(run, t, k)}) == 1 for k in shared)
        rows.append([f'{task} {set_[:-1]}', ', '.join(run['rec']), ', '.join(shared), 'the same' if same else 'DIFFERENT'])
one = {key(run)[:2]: run for run in runs if key(run)[2] == 1}
for run in runs:
    task, set_, threads = key(run)
    if threads == 2 and (task, set_) in one:
        names = [k for k in SAME.get(task, []) if results(run, 'naober', k)]
        same = all(results(run, 'naober', k) == results(one[task, set_], 'naober', k)[:len(results(run, 'naober', k))] for k in names)
        if names: rows.append([f'{task} {set_[:-1]}', 'naober on 1 and 2 threads', ', '.join(names), 'the same' if same else 'DIFFERENT'])
table(['task', 'of', 'compared', 'answers'], rows)

print('## Whole processes, from reading the CSV\n')
rows = []
for q in processes:
    medians = {}
    for program, rs in q['runs'].items():
        good = [r for r in rs if not r['failed']]
        medians[program] = st.median([r['seconds'] for r in good]) if good else None
        memory = f'{max(r["memory"] for r in good):.0f} MB' if good else 'failed'
        r = medians[program] / medians['naober'] if program != 'naober' and medians.get('naober') and medians[program] else None
        rows.append([q['name'], program, seconds(medians[program]), memory, '' if r is None else f'{r:.1f}x', {None: '', True: 'the same', False: 'DIFFERENT'}[q['same']] if program == 'igraph' else ''])
table(['question', 'program', 'median', 'peak memory', 'Naober is faster', 'answers'], sorted(rows, key=lambda r: [q['name'] for q in processes].index(r[0]) * 2 + (r[1] != 'naober')))

print('## How far from the limit of the machine\n')
print('What must at least be done, divided by the rate at which this machine does it, on one thread and measured in the same run: '
      'first touch of memory, reading in order, reading from the cache, counting the separators of a text file, and raising one counter per actor at random.\n')
of = {r['actors']: r for r in rates}
table(['network', 'first touch', 'in order', 'cache', 'text', 'counters'],
      [[s[:-1]] + [f'{of[i["actors"]][n] / 1e9:.1f} GB/s' for n in ('firstTouch', 'stream', 'cache', 'text')] + [f'{of[i["actors"]]["counters"] / 1e6:.0f} million/s']
       for s, i in sorted(info.items(), key=lambda x: x[1]['actors']) if i['actors'] in of])


def pairs_of(set_): return next((int(results(r, 'naober', 'pairs')[0]) for r in runs if key(r)[0] in ('projection', 'projsize') and key(r)[1] == set_ and results(r, 'naober', 'pairs')), None)


def limit(task, set_, arg):
    i, r = info[set_], of[info[set_]['actors']]
    m, meetings, pairs = i['memberships'], i['pair_instances'], pairs_of(set_)
    if task == 'load': return 'the text counted; 8 bytes a row first touched', i['csv_bytes'] / r['text'] + 8 * m / r['firstTouch']
    if task == 'build': return 'the rows read twice; 8 bytes a row first touched', 16 * m / r['stream'] + 8 * m / r['firstTouch']
    if task == 'projection' and pairs: return 'a counter raised at every meeting; 8 bytes a pair first touched', meetings / r['counters'] + 8 * pairs / r['firstTouch']
    if task in ('projsize', 'projmin'): return 'a counter raised at every meeting', meetings / r['counters']
    if task == 'betweenness': return 'eight paths read from the cache at every edge, there and back', 2 * -(-i['actors'] // 8) * 2 * EDGES.get(set_, 0) * 64 / r['cache']
    if task == 'simple' and pairs: return 'all edges read three times and weights once; a counter at every edge end', 2 * pairs * (3 * 4 + 8) / r['stream'] + 2 * pairs / r['counters']
    if task.startswith('leiden'): return 'in every iteration a counter raised twice at every membership', 2 * int(arg or 2) * m / r['counters']


def edges_of_projection(set_):
    """The bench does not print them for S: counted here from the memberships."""
    import numpy as np, scipy.sparse as sp
    e = np.fromfile(os.path.join(data, set_, 'edges.i32'), dtype='<i4').reshape(-1, 2)
    a = sp.csr_matrix((np.ones(len(e), dtype=np.int32), (e[:, 0], e[:, 1])))
    w = a @ a.T
    return int((w.nnz - (w.diagonal() > 0).sum()) // 2)


EDGES = {key(run)[1]: edges_of_projection(key(run)[1]) for run in runs if key(run)[0] == 'betweenness'}
rows = []
for run in runs:
    task, set_, threads = key(run)
    rec = run['rec'].get('naober')
    if threads == 1 and rec and rec['warm'] and (bound := limit(task, set_, run['args']['arg'])) and bound[1]:
        rows.append([f'{task} {set_[:-1]}', bound[0], seconds(bound[1]), seconds(warm(rec)), f'{warm(rec) / bound[1]:.1f}'])
table(['task', 'what must be done', 'limit', 'measured', 'times the limit'], rows)
