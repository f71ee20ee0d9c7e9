/** What the reader has chosen, and how stored choices are read back. */

export type SiteRule = 'always' | 'never';

/** How mentions are shown; `auto` decides it place by place. */
export type PainterChoice = 'auto' | 'marks' | 'highlights';

export interface Settings {
  /** Marks anywhere at all. */
  enabled: boolean;
  /** By host; a host that is absent is decided page by page. */
  sites: Record<string, SiteRule>;
  /** Ids of terms that are never marked. */
  muted: string[];
  painter: PainterChoice;
}

export const defaultSettings: Settings = { enabled: true, sites: {}, muted: [], painter: 'auto' };

const painters: unknown[] = ['auto', 'marks', 'highlights'] satisfies PainterChoice[];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads stored settings. What is damaged falls back to its default, what is
 * sound is kept.
 */
export function parseSettings(stored: unknown): Settings {
  if (!isRecord(stored)) return defaultSettings;
  const sites = isRecord(stored.sites) ? Object.entries(stored.sites) : [];
  const muted = Array.isArray(stored.muted) ? stored.muted : [];
  return {
    enabled: typeof stored.enabled === 'boolean' ? stored.enabled : defaultSettings.enabled,
    sites: Object.fromEntries(
      sites.filter((entry): entry is [string, SiteRule] =>
        ['always', 'never'].includes(entry[1] as string),
      ),
    ),
    muted: [...new Set(muted.filter((id): id is string => typeof id === 'string'))],
    painter: painters.includes(stored.painter)
      ? (stored.painter as PainterChoice)
      : defaultSettings.painter,
  };
}

/** What the reader has chosen for a host; undefined where it is decided page by page. */
export function siteRule({ sites }: Settings, host: string): SiteRule | undefined {
  return Object.hasOwn(sites, host) ? sites[host] : undefined;
}

/** Marks a term no more. */
export function withMuted(settings: Settings, term: string): Settings {
  return { ...settings, muted: [...new Set([...settings.muted, term])] };
}
