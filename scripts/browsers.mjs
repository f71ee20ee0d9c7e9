/**
 * Where a Chromium and a Firefox are installed: for the set-up, the tests and `npm start`.
 * Plain JavaScript for Node 20, because the set-up runs before anything is installed.
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} System What decides where programs lie.
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home The user's own folder.
 */

/** @type {System} */
const thisSystem = { platform: process.platform, env: process.env, home: homedir() };

/** Playwright's folder for a processor, as it names them in its cache. */
const playwrightBuilds = {
  linux: ['chrome-linux64/chrome', 'chrome-linux-arm64/chrome', 'chrome-linux/chrome'],
  darwin: ['chrome-mac-arm64', 'chrome-mac-x64'].map(
    (folder) => `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
  ),
  win32: ['chrome-win64/chrome.exe'],
};

/** @param {System} system */
function pathOf({ platform }) {
  return platform === 'win32' ? path.win32 : path.posix;
}

/**
 * Joins folders with what lies in them; folders that are not known here fall away.
 *
 * @param {System} system
 * @param {(string | undefined)[]} folders
 * @param {string[]} names
 */
function under(system, folders, names) {
  const paths = pathOf(system);
  const known = folders.filter((folder) => folder !== undefined && folder !== '');
  return names.flatMap((name) => known.map((folder) => paths.join(String(folder), name)));
}

/**
 * @param {System} system
 * @param {string[]} names
 */
function onPath(system, names) {
  const folders = (system.env.PATH ?? '').split(pathOf(system).delimiter);
  return under(system, [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'], names);
}

/** @param {System} system */
function windowsFolders({ env }) {
  return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
}

/**
 * The folder in which `npx playwright install` keeps its browsers.
 *
 * @param {System} system
 * @returns {string}
 */
export function playwrightCache(system) {
  const { env, home, platform } = system;
  const paths = pathOf(system);
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH;
  if (platform === 'darwin') return paths.join(home, 'Library', 'Caches', 'ms-playwright');
  if (platform === 'win32') {
    return paths.join(env.LOCALAPPDATA ?? paths.join(home, 'AppData', 'Local'), 'ms-playwright');
  }
  return paths.join(env.XDG_CACHE_HOME ?? paths.join(home, '.cache'), 'ms-playwright');
}

/**
 * The usual places of Chromium, the best first. Google Chrome comes last: it no longer
 * loads unpacked extensions that are named on its command line.
 *
 * @param {System} system
 * @param {string[]} [cached] What Playwright's cache holds, e.g. `chromium-1200`.
 * @returns {string[]}
 */
export function chromiumPlaces(system, cached = []) {
  const { platform, home } = system;
  const builds = cached
    .filter((name) => /^chromium-\d+$/.test(name))
    .toSorted((one, other) => Number(other.slice(9)) - Number(one.slice(9)))
    .map((name) => pathOf(system).join(playwrightCache(system), name));
  if (platform === 'darwin') {
    const folders = ['/Applications', pathOf(system).join(home, 'Applications')];
    return [
      ...under(system, folders, ['Chromium.app/Contents/MacOS/Chromium']),
      ...under(system, builds, playwrightBuilds.darwin),
      ...under(system, folders, ['Google Chrome.app/Contents/MacOS/Google Chrome']),
    ];
  }
  if (platform === 'win32') {
    const folders = windowsFolders(system);
    return [
      ...under(system, folders, ['Chromium\\Application\\chrome.exe']),
      ...under(system, builds, playwrightBuilds.win32),
      ...under(system, folders, ['Google\\Chrome\\Application\\chrome.exe']),
    ];
  }
  return [
    ...onPath(system, ['chromium', 'chromium-browser']),
    ...under(system, builds, playwrightBuilds.linux),
    ...onPath(system, ['google-chrome', 'google-chrome-stable']),
  ];
}

/**
 * The usual places of Firefox, the best first.
 *
 * @param {System} system
 * @returns {string[]}
 */
export function firefoxPlaces(system) {
  const { platform, home } = system;
  if (platform === 'darwin') {
    const folders = ['/Applications', pathOf(system).join(home, 'Applications')];
    return under(system, folders, ['Firefox.app/Contents/MacOS/firefox']);
  }
  if (platform === 'win32') {
    return under(system, windowsFolders(system), ['Mozilla Firefox\\firefox.exe']);
  }
  return onPath(system, ['firefox-esr', 'firefox']);
}

/**
 * Chooses a browser. A place that the reader has named counts alone: another browser
 * than the one asked for would be a surprise.
 *
 * @param {string | undefined} named The value of CHROMIUM_PATH or FIREFOX_PATH.
 * @param {string[]} places The usual places, the best first.
 * @param {(file: string) => boolean} isPresent
 * @returns {string | undefined}
 */
export function chooseBrowser(named, places, isPresent) {
  return (named ? [named] : places).find((place) => isPresent(place));
}

/**
 * Whether a path leads to Google Chrome, which loads no unpacked extension from the
 * command line, rather than to Chromium or Chrome for Testing.
 *
 * @param {string} file
 * @returns {boolean}
 */
export function isGoogleChrome(file) {
  return /google[-\\/ ]?chrome(?! for testing)/i.test(file);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Finds Chromium: CHROMIUM_PATH if it is set, else the first of the usual places.
 *
 * @returns {string | undefined} Nothing where none is installed.
 */
export function findChromium() {
  const places = chromiumPlaces(thisSystem, namesIn(playwrightCache(thisSystem)));
  return chooseBrowser(process.env.CHROMIUM_PATH, places, isProgram);
}

/**
 * Finds Firefox: FIREFOX_PATH if it is set, else the first of the usual places.
 *
 * @returns {string | undefined} Nothing where none is installed.
 */
export function findFirefox() {
  return chooseBrowser(process.env.FIREFOX_PATH, firefoxPlaces(thisSystem), isProgram);
}
