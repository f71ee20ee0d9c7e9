import { describe, expect, it } from 'vitest';
import {
  chooseBrowser,
  chromiumPlaces,
  firefoxPlaces,
  isGoogleChrome,
  playwrightCache,
} from './browsers.mjs';
import { arePackagesStale, cureFor, installAdvice, lockHash } from './setup.mjs';

const linux = { platform: 'linux' as const, env: { PATH: '/opt/bin:/usr/bin' }, home: '/home/ada' };
const mac = { platform: 'darwin' as const, env: {}, home: '/Users/ada' };
const windows = {
  platform: 'win32' as const,
  env: { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' },
  home: 'C:\\Users\\ada',
};

const among =
  (...present: string[]) =>
  (file: string) =>
    present.includes(file);

describe('chromiumPlaces', () => {
  it('prefers Chromium over Google Chrome on every system', () => {
    for (const system of [linux, mac, windows]) {
      const places = chromiumPlaces(system);
      const branded = places.findIndex(isGoogleChrome);
      const own = places.findLastIndex((place) => !isGoogleChrome(place));
      expect(own).toBeGreaterThanOrEqual(0);
      expect(branded).toBeGreaterThan(own);
    }
  });

  it('looks along the PATH first', () => {
    expect(chromiumPlaces(linux)[0]).toBe('/opt/bin/chromium');
  });

  it("takes the newest of Playwright's builds", () => {
    const cached = [
      'chromium-900',
      'firefox-1500',
      'chromium-1200',
      'chromium_headless_shell-1200',
    ];
    const builds = chromiumPlaces(linux, cached).filter((place) => place.includes('ms-playwright'));
    expect(builds[0]).toBe('/home/ada/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome');
    expect(builds.some((place) => /firefox|shell/.test(place))).toBe(false);
  });
});

describe('playwrightCache', () => {
  it('follows the system and its own variable', () => {
    expect(playwrightCache(mac)).toBe('/Users/ada/Library/Caches/ms-playwright');
    expect(playwrightCache(windows)).toBe('C:\\Users\\ada\\AppData\\Local\\ms-playwright');
    const env = { PLAYWRIGHT_BROWSERS_PATH: '/srv/browsers' };
    expect(playwrightCache({ ...linux, env })).toBe('/srv/browsers');
  });
});

describe('firefoxPlaces', () => {
  it('knows where each system puts it', () => {
    expect(firefoxPlaces(linux)).toContain('/usr/bin/firefox-esr');
    expect(firefoxPlaces(mac)).toContain('/Applications/Firefox.app/Contents/MacOS/firefox');
    expect(firefoxPlaces(windows)[0]).toBe('C:\\Program Files\\Mozilla Firefox\\firefox.exe');
  });
});

describe('chooseBrowser', () => {
  const places = ['/a/chromium', '/b/chromium'];

  it('takes the first place that holds a program', () => {
    expect(chooseBrowser(undefined, places, among('/b/chromium'))).toBe('/b/chromium');
    expect(chooseBrowser('', places, among(...places))).toBe('/a/chromium');
  });

  it('takes only the place that was named', () => {
    expect(chooseBrowser('/mine', places, among('/mine', ...places))).toBe('/mine');
    expect(chooseBrowser('/mine', places, among(...places))).toBeUndefined();
  });

  it('finds nothing where nothing is', () => {
    expect(chooseBrowser(undefined, places, among())).toBeUndefined();
  });
});

describe('isGoogleChrome', () => {
  it.each([
    ['/usr/bin/google-chrome-stable', true],
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', true],
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', true],
    [
      '/c/chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      false,
    ],
    ['/usr/bin/chromium', false],
  ])('%s: %s', (file, expected) => expect(isGoogleChrome(file)).toBe(expected));
});

describe('arePackagesStale', () => {
  const wanted = lockHash('{"lockfileVersion":3}\n');

  it('holds for packages that are absent or from another lock file', () => {
    expect(arePackagesStale(undefined, wanted)).toBe(true);
    expect(arePackagesStale(lockHash('{}\n'), wanted)).toBe(true);
  });

  it('does not hold for packages from this one', () => {
    expect(arePackagesStale(`${wanted}\n`, wanted)).toBe(false);
    expect(lockHash('{"lockfileVersion":3}\r\n')).toBe(wanted);
  });
});

describe('cureFor', () => {
  it.each([
    ['spawnSync npm ENOENT', 'nodejs.org'],
    ['npm error code EAI_AGAIN', 'network'],
    ['E: Failed to fetch http://deb.debian.org/', 'network'],
    ['npm error nospc ENOSPC: no space left on device, write', 'disk'],
    ['npm error code EUSAGE', 'package-lock.json'],
    ['npm error code EACCES', 'cannot be written'],
    ['E: Could not get lock /var/lib/dpkg/lock-frontend', 'wait'],
    ['E: Unable to locate package firefox-esr', 'by hand'],
    ['something else', 'output above'],
  ])('%s', (output, word) => expect(cureFor(output)).toContain(word));
});

describe('installAdvice', () => {
  it('names what is missing, how to get it and the variables', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const advice = installAdvice(['Chromium', 'Firefox'], platform);
      expect(advice).toContain('Chromium and Firefox');
      expect(advice).toMatch(/apt-get|brew|winget/);
      expect(advice).toContain('FIREFOX_PATH');
    }
  });

  it('names no more than is missing', () => {
    expect(installAdvice(['Firefox'], 'win32')).not.toContain('playwright');
  });
});
