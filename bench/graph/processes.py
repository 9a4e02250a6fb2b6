"""processes.py DATA IGRAPH_SCRIPT WORK ROUNDS - whole processes, from reading the CSV to the written answer, taken in turns.

Prints JSON: per question the seconds and peak memory (MB) of every run of both programs, and whether their answers agree.
"""
import json, os, subprocess, sys, time

data, igraph_script, work, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])


def naober(*arguments): return ['dotnet', os.environ['NAOBER'], 'graph', *arguments, '--json']


def igraph(*arguments): return ['/usr/bin/python3', igraph_script, *arguments]


def run(command):
    answer = os.path.join(work, 'answer.json')
    with open(answer, 'wb') as out:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = status
    return dict(seconds=seconds, memory=usage.ru_maxrss / 1024, answer=json.load(open(answer)) if status == 0 else None)


def question(name, task, size, compare, options=(), ours_only=False):
    csv, out = os.path.join(data, f'{size}1', 'edges.csv'), os.path.join(work, 'pairs.csv')
    programs = {'naober': naober(task, csv, *options, *(['--out', out] if task == 'project' else []))}
    if not ours_only: programs['igraph'] = igraph(task, csv, out)
    runs = {program: [] for program in programs}
    for round_ in range(1 if ours_only else rounds):
        for program in sorted(programs, reverse=round_ % 2 == 1): runs[program].append(run(programs[program]))
    answers = [compare(r['answer']) for rs in runs.values() for r in rs if r['answer']]
    for rs in runs.values():
        for r in rs: r['failed'] = r.pop('answer') is None
    same = None if ours_only or not answers else all(a == answers[0] for a in answers)
    return dict(name=name, runs=runs, same=same, answer=str(answers[0]) if answers else '')


def highest(answer): return [round(v['betweenness'], 8) for v in answer['values']][:20]


questions = [
    question('project M, pairs written', 'project', 'M', lambda a: (a['pairs'], a['sumShared'])),
    question('betweenness S', 'betweenness', 'S', highest),
    question('k-cores M', 'kcore', 'M', lambda a: a['maxCore']),
    question('communities M, 2 iterations', 'communities', 'M', lambda a: len(a['membership']), ['--iterations', '2']),
]
if os.path.exists(os.path.join(data, 'L1', 'info.json')) and rounds > 1:
    questions.append(question('project L, pairs with at least 3 shared written', 'project', 'L', lambda a: (a['pairs'],), ['--minimum-shared', '3'], ours_only=True))
json.dump(questions, sys.stdout)
