// PostGIS in a cluster of its own that lives as long as the bench: in a folder of the system's temporary ones, on a Unix socket.
// Times are those of the server's clock, without the way there and back. Areas are planar, in degrees: the cheapest that it has.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import type { Contender, Zones } from './contenders.ts';
import { wkbOf } from './wkb.ts';

const versions = '/usr/lib/postgresql';
const user = 'postgres';

/** A server with one client. */
export interface PostGis {
  /** Takes other zones in the place of those before, and says who asks about them. */
  contendersOn(zones: Zones): Promise<readonly Contender[]>;
  /** Milliseconds of a first question: a client that is started for it, a session of its own, the answer read. */
  firstAnswer(footprint: Polygon): number;
  /** Starts the server anew: what it held in memory is gone (files stay in that of the system). Ends the client. */
  restart(): void;
  stop(): void;
}

const ways = {
  'PostGIS: index + ST_Intersection': 'zones',
  'PostGIS on ST_Subdivide(256)': 'pieces',
} as const;

const asker = (table: string): string => `
  CREATE OR REPLACE FUNCTION ask_${table}(site geometry) RETURNS float AS $$
  DECLARE start timestamptz := clock_timestamp();
  BEGIN
    PERFORM sum(ST_Area(ST_Intersection(geom, site))) FROM ${table} WHERE ST_Intersects(geom, site);
    RETURN 1000 * extract(epoch FROM clock_timestamp() - start);
  END $$ LANGUAGE plpgsql;`;

/** Programs of the newest version that is installed; null where there is none. */
function programs(): string | null {
  if (!existsSync(versions)) return null;
  const bins = readdirSync(versions).map((version) => join(versions, version, 'bin'));
  return bins.filter((bin) => existsSync(join(bin, 'initdb'))).at(-1) ?? null;
}

/** Runs a program of the server: as root in the name of its user, who may not be root. */
function run(bin: string, program: string, words: readonly string[]): void {
  const own = [join(bin, program), ...words];
  const [first = '', ...rest] = process.getuid?.() === 0 ? ['runuser', '-u', user, '--', ...own] : own;
  const { status, stderr } = spawnSync(first, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

/** A new cluster; null where PostGIS is not installed. */
export async function startPostGis(): Promise<PostGis | null> {
  const bin = programs();
  if (bin === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'jadeline-postgis-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  run(bin, 'initdb', ['-D', data, '-U', user, '-A', 'trust', '--no-sync']);
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c shared_buffers=1GB -c jit=off`;
  run(bin, 'pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']);
  const client = spawn(join(bin, 'psql'), ['-qAtX', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', user, user], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: client.stdout })[Symbol.asyncIterator]();
  const tell = async (text: string): Promise<void> => {
    if (!client.stdin.write(text)) await once(client.stdin, 'drain');
  };
  const answer = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('psql ended');
    return value;
  };
  await tell('CREATE EXTENSION postgis; SET client_min_messages = warning;\n');
  const ask = async (table: string, footprint: Polygon): Promise<number> => {
    await tell(`SELECT ask_${table}('${wkbOf(footprint).toString('hex')}');\n`);
    return Number(await answer());
  };
  return {
    firstAnswer(footprint) {
      const site = `'${wkbOf(footprint).toString('hex')}'::geometry`;
      const question = `SELECT sum(ST_Area(ST_Intersection(geom, ${site}))) FROM zones WHERE ST_Intersects(geom, ${site})`;
      const start = performance.now();
      const { status, stderr } = spawnSync(join(bin, 'psql'), [
        '-qAtX',
        '-h',
        folder,
        '-U',
        user,
        '-c',
        question,
        user,
      ]);
      if (status !== 0) throw new Error(`psql failed: ${stderr}`);
      return performance.now() - start;
    },
    restart: () => run(bin, 'pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-m', 'fast', 'restart']),
    async contendersOn(zones) {
      await tell('DROP TABLE IF EXISTS zones, pieces; CREATE TABLE zones (geom geometry);\nCOPY zones FROM STDIN;\n');
      for (const { shape } of zones) await tell(`${wkbOf(shape).toString('hex')}\n`);
      await tell('\\.\nCREATE TABLE pieces AS SELECT ST_Subdivide(geom, 256) AS geom FROM zones;\n');
      for (const table of Object.values(ways)) {
        await tell(`CREATE INDEX ON ${table} USING gist (geom); VACUUM ANALYZE ${table};${asker(table)}\n`);
      }
      await tell('SELECT 1;\n');
      await answer();
      return Object.entries(ways).map(([name, table]) => ({ name, time: (site) => ask(table, site), most: 100 }));
    },
    stop() {
      client.kill();
      run(bin, 'pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
