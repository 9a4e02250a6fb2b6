"""igraph_process.py TASK CSV OUT - what someone would write with igraph: read the CSV, project, compute, write the answer."""
import csv, json, sys
import igraph

task, path, out = sys.argv[1:]
with open(path, newline='') as file:
    rows = csv.reader(file)
    next(rows)
    actors, partnerships, edges = {}, {}, []
    for actor, partnership in rows:
        edges.append((actors.setdefault(actor, len(actors)), partnerships.setdefault(partnership, len(partnerships))))
names = list(actors)
graph = igraph.Graph(n=len(actors) + len(partnerships), edges=[(a, len(actors) + p) for a, p in edges])
graph.vs['type'] = [False] * len(actors) + [True] * len(partnerships)
pairs = graph.bipartite_projection(multiplicity=True, which=0)

if task == 'project':
    with open(out, 'w') as file:
        file.write('a,b,shared\n')
        file.writelines(f'{names[a]},{names[b]},{w}\n' for (a, b), w in zip(pairs.get_edgelist(), pairs.es['weight']))
    print(json.dumps(dict(pairs=pairs.ecount(), sumShared=int(sum(pairs.es['weight'])))))
elif task == 'betweenness':
    values = pairs.betweenness()
    print(json.dumps(dict(values=[dict(node=n, betweenness=v) for n, v in sorted(zip(names, values), key=lambda x: -x[1])])))
elif task == 'kcore':
    core = pairs.coreness()
    print(json.dumps(dict(maxCore=max(core), values=[dict(node=n, core=c) for n, c in zip(names, core)])))
elif task == 'communities':
    found = pairs.community_leiden(objective_function='modularity', weights='weight', n_iterations=2)
    print(json.dumps(dict(modularity=pairs.modularity(found, weights='weight'), membership=[dict(node=n, community=c) for n, c in zip(names, found.membership)])))
