// Preloaded by keep-compiled.ts into the command line and its worker: keeps what V8 has compiled of a program when it has run,
// behind the CRC-32 of its text, which is given eight bytes (src/worker/node-compiled.ts says why).

const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const vm = require('node:vm');
const { isMainThread, parentPort } = require('node:worker_threads');
const { crc32 } = require('node:zlib');

const wanted = (process.env.JADELINE_KEEP_COMPILED ?? '').split('\n');

function keep(script, file) {
  const sum = Buffer.alloc(8);
  sum.writeUInt32LE(crc32(readFileSync(file)));
  writeFileSync(`${file}.code.new`, Buffer.concat([sum, script.createCachedData()]));
  renameSync(`${file}.code.new`, `${file}.code`);
}

class KeptScript extends vm.Script {
  constructor(text, options) {
    super(text, { ...options, cachedData: undefined });
    const file = options?.filename;
    if (!wanted.includes(file)) return;
    if (isMainThread) {
      process.on('exit', () => keep(this, file));
      return;
    }
    // A worker is stopped without notice: each answer might be its last.
    const post = parentPort.postMessage.bind(parentPort);
    parentPort.postMessage = (message, transfer) => {
      if (message?.kind === 'answer') keep(this, file);
      post(message, transfer);
    };
  }
}
vm.Script = KeptScript;
