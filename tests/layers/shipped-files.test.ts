// What was held against its schema when the program was built is believed by its hash, and nothing else is.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { shippedFiles } from '../../scripts/shipped-files.ts';
import { sha256Hex } from '../../src/layers/verify-file.ts';
import { sourceFrom, tinyPack } from './tiny-pack.ts';

/** A pack whose rules say what no schema knows; its manifest has their hash. */
function strangeRules() {
  const files = tinyPack();
  const rules = new TextEncoder().encode(
    JSON.stringify({ ...JSON.parse(new TextDecoder().decode(files.get('rules.json'))), surprise: true }),
  );
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  manifest.rules = { path: 'rules.json', bytes: rules.length, sha256: sha256Hex(rules) };
  files.set('rules.json', rules).set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return { files, hash: sha256Hex(rules) };
}

async function problemsOf(files: ReadonlyMap<string, Uint8Array>, believed: readonly string[]) {
  vi.stubGlobal('shippedFiles', believed);
  vi.resetModules();
  const { openPack } = await import('../../src/layers/open-pack.ts');
  const opened = await openPack(sourceFrom(new Map(files)));
  return opened.ok ? [] : opened.problems.map(({ code }) => code);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('a rule book', () => {
  it('is held against its schema, unless the build did so with the same bytes', async () => {
    const { files, hash } = strangeRules();
    expect(await problemsOf(files, [])).toEqual(['invalid']);
    expect(await problemsOf(files, ['0'.repeat(64)])).toEqual(['invalid']);
    expect(await problemsOf(files, [hash])).toEqual([]);
  });

  it('that is altered is refused, whatever the build believed', async () => {
    const { files, hash } = strangeRules();
    const altered = (files.get('rules.json') ?? new Uint8Array()).slice();
    altered[20] = (altered[20] ?? 0) ^ 1;
    const both = [hash, sha256Hex(altered)];
    expect(await problemsOf(new Map(files).set('rules.json', altered), both)).toEqual(['hash-differs']);
  });
});

it('every file of the packs that ship passes its schema and comes out as it went in', () => {
  const hashes: unknown = JSON.parse(shippedFiles().shippedFiles);
  expect(hashes).toHaveLength(6);
});
