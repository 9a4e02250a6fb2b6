// sql.mjs duckdb|postgres TASK DATADIR REPS [REGION]: asks the questions of ind_sql.json in SQL. DuckDB keeps the figures in
// DATADIR/obs.duckdb; PostgreSQL reads the figures that `naober load` put there, at $BENCH_POSTGRES, with an index for each question.
import { readFileSync, existsSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';

const [engine, task, folder, repetitions, region = 'WK000100'] = process.argv.slice(2);
const threads = process.env.THREADS ?? '1';
// What a map of one indicator shows; the other questions are in ind_sql.json.
const map = `SELECT count(*) AS n, sum(value) AS sum, sum(rnk) AS ranks
  FROM (SELECT region, value, rank() OVER (ORDER BY value DESC) AS rnk FROM obs WHERE indicator = {INDICATOR} AND year = 2024 AND value IS NOT NULL) t`;
const sql = { ...JSON.parse(readFileSync(process.env.IND_SQL)), map }[task]
  // Figures have at most two decimals; without rounding, changes that are equal differ in their last bits and so in their order.
  .replace('b.value - a.value AS d', engine === 'duckdb' ? 'round(b.value - a.value, 6) AS d' : 'round((b.value - a.value)::numeric, 6) AS d');
const answers = await (engine === 'duckdb' ? duckdb() : postgres());

for (let rep = 0; rep < Number(repetitions); rep++) {
  const start = performance.now();
  const row = await answers();
  const seconds = (performance.now() - start) / 1000;
  const result = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(Number(value).toPrecision(9))]));
  console.log(JSON.stringify({ tool: engine, task, rep, seconds, result }));
}
process.exit(0);

async function duckdb() {
  const file = `${folder}/obs.duckdb`;
  const isNew = !existsSync(file);
  const connection = await (await DuckDBInstance.create(file, { threads })).connect();
  if (isNew) await connection.run(`CREATE TABLE obs AS SELECT * FROM read_csv('${folder}/obs.csv', header = true, columns = {'region': 'VARCHAR', 'indicator': 'VARCHAR', 'year': 'INTEGER', 'value': 'DOUBLE'})`);
  const question = sql.replaceAll('{DIV}', '//').replaceAll('{REGION}', `'${region}'`).replaceAll('{INDICATOR}', "'I000'");
  return async () => (await connection.runAndReadAll(question)).getRowObjects()[0];
}

async function postgres() {
  const client = new pg.Client(process.env.BENCH_POSTGRES);
  await client.connect();
  await client.query(`set max_parallel_workers_per_gather = ${Number(threads) - 1}; set work_mem = '256MB'`);
  const { rows: [{ made }] } = await client.query(`select to_regclass('bench_obs') is not null as made`);
  if (!made) {
    const { rows: [{ version }] } = await client.query('select max(current) as version from indicators.data_set');
    await client.query(`create unlogged table bench_obs as select o.region, o.indicator, v.periods[o.period]::int as year, o.value
      from indicators.observation o join indicators.version v using (version) where version = ${version};
      create index on bench_obs (indicator, year) include (region, value); create index on bench_obs (region) include (indicator, year, value); analyze bench_obs`);
  }
  const { rows: [numbers] } = await client.query(`select array_position(regions, $1) as region, array_position(indicators, 'I000') as indicator
    from indicators.version where version = (select max(current) from indicators.data_set)`, [region]);
  const question = sql.replaceAll('{DIV}', '/').replaceAll('{REGION}', numbers.region).replaceAll('{INDICATOR}', numbers.indicator).replaceAll('FROM obs', 'FROM bench_obs').replaceAll('JOIN obs', 'JOIN bench_obs');
  return async () => (await client.query(question)).rows[0];
}
