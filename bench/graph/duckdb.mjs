// duckdb.mjs read|number TASK DATADIR REPS: reads edges.csv into a table in memory; "number" also gives the codes numbers from 0,
// as a graph needs them and as Naober's reader does.
import { DuckDBInstance } from '@duckdb/node-api';

const [work, task, folder, repetitions] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:', { threads: process.env.THREADS ?? '1' })).connect();
const value = async (sql) => Number((await connection.runAndReadAll(sql)).getRows()[0][0]);
const [[version]] = (await connection.runAndReadAll('SELECT version()')).getRows();

for (let rep = 0; rep < Number(repetitions); rep++) {
  await connection.run('DROP TABLE IF EXISTS numbered; DROP TABLE IF EXISTS edges; DROP TABLE IF EXISTS actors; DROP TABLE IF EXISTS partnerships');
  const start = performance.now();
  await connection.run(`CREATE TABLE edges AS FROM read_csv('${folder}/edges.csv', header = true, columns = {'actor': 'VARCHAR', 'partnership': 'VARCHAR'})`);
  if (work === 'number') {
    await connection.run('CREATE TABLE actors AS SELECT actor, row_number() OVER (ORDER BY actor) - 1 AS id FROM (SELECT DISTINCT actor FROM edges)');
    await connection.run('CREATE TABLE partnerships AS SELECT partnership, row_number() OVER (ORDER BY partnership) - 1 AS id FROM (SELECT DISTINCT partnership FROM edges)');
    await connection.run('CREATE TABLE numbered AS SELECT a.id::INTEGER AS actor, p.id::INTEGER AS partnership FROM edges JOIN actors a USING (actor) JOIN partnerships p USING (partnership)');
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ tool: `duckdb-${version}`, task, rep, seconds, result: { edges: await value('SELECT count(*) FROM edges') } }));
}
process.exit(0);
