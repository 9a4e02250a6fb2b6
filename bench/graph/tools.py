"""tools.py TOOLS_JSON DUCKDB_FOLDER - the tools to compare, with ours and DuckDB added."""
import json, os, sys

tools = json.load(open(sys.argv[1]))
tools['naober'] = dict(cmd=['dotnet', os.environ['NAOBER_BENCH']], tasks=['load', 'build', 'projection', 'betweenness', 'simple', 'leiden'])
if os.path.isdir(os.path.join(sys.argv[2], 'node_modules')):
    script = os.path.join(sys.argv[2], 'duckdb.mjs')
    tools['duckdb'] = dict(cmd=['node', script, 'read'], tasks=['load'])
    tools['duckdb-numbers'] = dict(cmd=['node', script, 'number'], tasks=['load'])
json.dump(tools, sys.stdout)
