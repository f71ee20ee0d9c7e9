/**
 * Makes a fresh clone ready: the packages and the two browsers. `npm start` and `npm test`
 * run it first, under whatever Node there is (20 or later), so it needs no package itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium, findFirefox, isGoogleChrome } from './browsers.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const packages = path.join(root, 'node_modules');
/** Holds the SHA-256 of the package-lock.json that the packages were installed from. */
const stamp = path.join(packages, '.sourcelight-setup');

/** Where the old packages wait; in a folder that Git and the tools pass over. */
const aside = path.join(root, '.output', 'node_modules');

/** A failure that the reader can cure; its message says how. */
class SetupError extends Error {}

/**
 * The fingerprint of a lock file. Line ends do not count: Git may change them.
 *
 * @param {string} lock The text of package-lock.json.
 * @returns {string} SHA-256, hexadecimal.
 */
export function lockHash(lock) {
  return createHash('sha256').update(lock.replaceAll('\r\n', '\n')).digest('hex');
}

/**
 * Whether the installed packages are absent or belong to another lock file.
 *
 * @param {string | undefined} installed What the set-up noted when it installed them.
 * @param {string} wanted The fingerprint of the lock file now.
 * @returns {boolean}
 */
export function arePackagesStale(installed, wanted) {
  return installed?.trim() !== wanted;
}

/** What goes wrong with npm and apt-get, by their own words, and what helps. */
const cures = /** @type {const} */ ([
  [
    /spawn(?:Sync)? npm ENOENT/,
    'npm is not installed: it comes with Node, from https://nodejs.org.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRE|ENETUNREACH|ERR_SOCKET|Temporary failure resolving|Could not resolve|Failed to fetch/i,
    'The network does not answer: connect to it, or set HTTPS_PROXY, and run the command again.',
  ],
  [
    /ENOSPC|No space left|enough free space/i,
    'The disk is full: the packages and browsers need about 2 GB. Free some space and run the command again.',
  ],
  [
    /EUSAGE|can only install packages when/,
    'package.json and package-lock.json disagree: run "npm install" once and commit the lock file.',
  ],
  [
    /EACCES|EPERM|EROFS|EBUSY|Permission denied/i,
    'The files cannot be written: close programs that use them, check who owns this folder and ~/.npm, and run the command again.',
  ],
  [
    /Could not get lock|Unable to acquire the dpkg/i,
    'Another installation is running: wait until it is done and run the command again.',
  ],
  [
    /Unable to locate package|no installation candidate/i,
    'This system has no package of that name: install Chromium and Firefox by hand.',
  ],
]);

/**
 * What helps against a failure.
 *
 * @param {string} output What the failed program printed.
 * @returns {string} One line.
 */
export function cureFor(output) {
  const cure = cures.find(([pattern]) => pattern.test(output));
  return cure?.[1] ?? 'Its output above says why; run the command again once that is solved.';
}

/**
 * How missing browsers are installed by hand.
 *
 * @param {string[]} missing Of `Chromium` and `Firefox`, those that are not there.
 * @param {NodeJS.Platform} platform
 * @returns {string} Several lines.
 */
export function installAdvice(missing, platform) {
  const lines = [`Please install ${missing.join(' and ')}, then run the command again:`];
  if (missing.includes('Chromium')) {
    lines.push('  Chromium, any system:   npx playwright install chromium');
  }
  if (platform === 'darwin') {
    if (missing.includes('Firefox'))
      lines.push('  Firefox, Homebrew:      brew install --cask firefox');
  } else if (platform === 'win32') {
    if (missing.includes('Firefox'))
      lines.push('  Firefox, winget:        winget install Mozilla.Firefox');
  } else {
    lines.push('  Debian:                 sudo apt-get install chromium firefox-esr');
    lines.push('  Fedora:                 sudo dnf install chromium firefox');
    lines.push('  Arch:                   sudo pacman -S chromium firefox');
  }
  lines.push('Installed elsewhere? Set CHROMIUM_PATH and FIREFOX_PATH to the programs.');
  return lines.join('\n');
}

/** @param {string} file */
function readIfPresent(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Runs a program without showing its output, unless it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(program, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 2 ** 20,
    // On Windows npm is a script, which only a shell can run.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  const output = [stdout, stderr, error?.message].filter(Boolean).join('\n').trim();
  if (output) console.error(output);
  throw new SetupError(`"${program} ${args.join(' ')}" failed. ${cureFor(output)}`);
}

/**
 * Puts the old packages aside while new ones are installed, and back where that fails. npm
 * would delete them in place, and with them the very Node that it may run by.
 *
 * @param {() => void} install
 */
function replacePackages(install) {
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(path.dirname(aside), { recursive: true });
  if (existsSync(packages)) renameSync(packages, aside);
  try {
    install();
  } catch (error) {
    rmSync(packages, { recursive: true, force: true });
    if (existsSync(aside)) renameSync(aside, packages);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

function setUpPackages() {
  const lock = readIfPresent(path.join(root, 'package-lock.json'));
  if (lock === undefined) {
    throw new SetupError(
      'package-lock.json is missing: restore it with "git checkout package-lock.json".',
    );
  }
  const wanted = lockHash(lock);
  if (!arePackagesStale(readIfPresent(stamp), wanted)) {
    console.log('Packages: up to date.');
    return;
  }
  if (process.platform === 'win32' && process.execPath.startsWith(packages)) {
    // Windows deletes no program that runs, and this one lies in the folder that must go.
    throw new SetupError(
      'The packages are out of date: delete the folder node_modules and run the command again.',
    );
  }
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const node = devDependencies.node;
  console.log(
    `Packages: installing them with npm ci under Node ${node}; this takes a minute or two.`,
  );
  replacePackages(() => run('npm', ['exec', '--yes', `--package=node@${node}`, '--', 'npm', 'ci']));
  writeFileSync(stamp, `${wanted}\n`);
}

/** The browsers, with the package that brings each on Debian. */
const browsers = [
  { name: 'Chromium', variable: 'CHROMIUM_PATH', debian: 'chromium', find: findChromium },
  { name: 'Firefox', variable: 'FIREFOX_PATH', debian: 'firefox-esr', find: findFirefox },
];

const missingBrowsers = () => browsers.filter(({ find }) => find() === undefined);

/** @param {typeof browsers} missing */
function installBrowsers(missing) {
  const misnamed = missing.find(({ variable }) => process.env[variable]);
  if (misnamed) {
    const { variable } = misnamed;
    throw new SetupError(
      `${variable} is set to ${process.env[variable]}, where no program is: correct it or unset it.`,
    );
  }
  const advice = installAdvice(
    missing.map(({ name }) => name),
    process.platform,
  );
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new SetupError(advice);
  const names = missing.map(({ debian }) => debian);
  console.log(
    `Browsers: installing ${names.join(' and ')} with apt-get; this takes a minute or two.`,
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], env);
  if (missingBrowsers().length > 0) throw new SetupError(advice);
}

function setUpBrowsers() {
  const missing = missingBrowsers();
  if (missing.length > 0) installBrowsers(missing);
  const chromium = findChromium();
  console.log(`Browsers: ${chromium} and ${findFirefox()}.`);
  if (chromium && isGoogleChrome(chromium)) {
    console.log(
      'Note: Google Chrome loads no unpacked extension from the command line; for the browser tests and npm start run "npx playwright install chromium".',
    );
  }
}

function main() {
  try {
    setUpPackages();
    setUpBrowsers();
  } catch (error) {
    const told = error instanceof Error && (error instanceof SetupError || 'code' in error);
    if (!told) throw error;
    const cure = error instanceof SetupError ? '' : ` ${cureFor(error.message)}`;
    console.error(`Set-up stopped: ${error.message}${cure}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
