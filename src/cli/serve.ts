// jadeline serve [DIR]: the built app, or any folder, over HTTP on this machine, until Ctrl-C.

import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { Command, Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { installation } from './installation.ts';
import { serveFolder } from './static-files.ts';
import { UsageFault } from './usage-fault.ts';

const usualPort = 4173;

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.removeListener('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Listens on the port, or on any free one when it is taken. */
async function listenSomewhere(server: Server, port: number, host: string): Promise<number> {
  try {
    return await listen(server, port, host);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return listen(server, 0, host);
  }
}

function portOf({ written }: Run): number {
  const value = written.texts.port;
  if (value === undefined) return usualPort;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageFault({ code: 'value-unknown', option: '--port', value, near: null, known: ['0 … 65535'] });
  }
  return port;
}

async function serve(run: Run): Promise<number> {
  const { written, io, words } = run;
  const [folder = installation().app, more] = written.words;
  if (more !== undefined) throw new UsageFault({ code: 'too-many-arguments', word: more });
  const wanted = portOf(run);
  if (!existsSync(folder)) {
    io.tell(`${words.cli.folderMissing(folder)}\n`);
    return exitStatus.unreadable;
  }
  const answer = serveFolder(resolve(folder));
  // Only this command needs it, and a program that is kept compiled cannot import it later.
  const { createServer } = process.getBuiltinModule('node:http');
  const server = createServer((request, response) => void answer(request, response));
  const host = written.texts.host ?? '127.0.0.1';
  const interrupted = io.interrupted();
  const port = await listenSomewhere(server, wanted, host);
  io.write(`${words.cli.serving(`http://${host.includes(':') ? `[${host}]` : host}:${port}/`)}\n`);
  if (!written.flags.has('quiet')) io.tell(`${words.cli.howToStop}\n`);
  await interrupted;
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return exitStatus.done;
}

/** The command `serve`. */
export const serveCommand: Command = { options: ['port', 'host'], run: serve };
