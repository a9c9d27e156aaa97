// The browser tests need a Chromium: one that is there, else Debian's, else one sentence that says what to do.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const installed = (): string | undefined => places.find((path) => path !== undefined && existsSync(path));

function installFromDebian(): void {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words: string[]) => {
    const [command = 'apt-get', ...rest] = [...asRoot, 'apt-get', '-q', '-y', ...words];
    return spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  console.error('No Chromium found: installing Debian’s (chromium) …');
  apt('update');
  apt('install', '--no-install-recommends', 'chromium');
}

/** Path of a Chromium; installs Debian's where apt is at hand; undefined when there is none to be had. */
export function findChromium(): string | undefined {
  const found = installed();
  if (found) return found;
  installFromDebian();
  return installed();
}

/** What to do when there is no browser. */
export const withoutChromium =
  'No Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program, then run npm test again.';
