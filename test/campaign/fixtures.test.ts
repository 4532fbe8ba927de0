import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/campaign/schema/brandSchema.js';
import type { Campaign } from '../../src/campaign/schema/campaignSchema.js';
import { parseIndustryDate } from '../../src/campaign/schema/industryDate.js';
import { fixtureWorkspace } from './fixtureFiles.js';

const workspace = fixtureWorkspace();
const CODES = ['20LC02', '20LE02', '23LJ01'];

interface Found {
  readonly at: string;
  readonly text: string;
}

/** Every string in a value, with its path. */
function strings(value: unknown, at = ''): Found[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => strings(entry, `${at}.${key}`));
}

function pathsIn(found: readonly Found[]): { at: string; path: string }[] {
  return found.flatMap(({ at, text }) =>
    [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, path = '']) => ({ at, path: path.trim() })),
  );
}

function follow(roots: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? Object.getOwnPropertyDescriptor(value, key)?.value
          : undefined,
      roots,
    );
}

function rootsOf(campaign: Campaign, brand: Brand): unknown {
  const linked = Object.fromEntries(workspace.linked(campaign).map((one) => [one.code, one]));
  return { campaign, linked, brand };
}

describe.each(CODES)('the campaign file of %s', (code) => {
  const campaign = workspace.campaign(code);
  const brand = workspace.brandOf(campaign);

  it('names only facts that there are', () => {
    const roots = rootsOf(campaign, brand);
    const paths = pathsIn(strings(campaign));
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter(({ path }) => follow(roots, path) === undefined)).toEqual([]);
  });

  it('opens and closes each path', () => {
    const broken = strings(campaign).filter(({ text }) =>
      /\{\{|\}\}/.test(text.replaceAll(/\{\{[\w.-]+\}\}/g, '')),
    );
    expect(broken).toEqual([]);
  });

  it('has no phone number of the brand, no inbox and no code of its own typed into a text', () => {
    const facts = new Set([
      '.code',
      '.code_line',
      '.linked.0',
      '.op_codes.0.code',
      '.disclosure.inbox',
      '.contact.phone',
    ]);
    const typed = strings(campaign)
      .filter(({ at }) => !at.startsWith('.remarks') && !at.startsWith('.document_speaks') && !facts.has(at))
      .filter(({ text }) => [code, brand.contact.phone, '@'].some((fact) => text.includes(fact)));
    expect(typed).toEqual([]);
  });

  it('has no double space and no doubled word in its texts', () => {
    const sloppy = strings(campaign).filter(({ text }) =>
      /\S {2,}\S|\b(\w+) \1\b/.test(text.replace(/^ +/gm, '')),
    );
    expect(sloppy).toEqual([]);
  });
});

describe('the campaign file of 23LJ01', () => {
  const campaign = workspace.campaign('23LJ01');

  it('has its owner letter in both languages, word for word with the same facts', () => {
    const letter = strings(campaign.owner_letter);
    const english = letter.filter(({ at }) => at.endsWith('.en'));
    const spanish = letter.filter(({ at }) => at.endsWith('.es'));
    expect(spanish.map(({ at }) => at.replace(/es$/, 'en'))).toEqual(english.map(({ at }) => at));
    for (const [index, { at, text }] of english.entries()) {
      const other = spanish[index]?.text ?? '';
      const paths = (one: string) =>
        [...new Set(pathsIn([{ at, text: one }]).map(({ path }) => path))].sort();
      if (!at.startsWith('.greeting')) expect([at, paths(other)]).toEqual([at, paths(text)]);
    }
  });

  it('adds up as its remarks say: the published papers disagree', () => {
    const sum = (volumes: readonly unknown[]): number =>
      volumes.reduce<number>((total, volume) => total + numberOf(volume), 0);
    expect(sum(campaign.vehicles?.lines.map((line) => line.volume) ?? [])).toBe(221_370);
    expect(sum(campaign.phases.map((phase) => phase.volume))).toBe(214_500);
    expect(numberOf(campaign.vehicles?.total)).toBe(214_000);
  });

  it('fits the month chart to the volumes of the phases', () => {
    const months15 = campaign.chart?.rows.filter((row) => row.key_type === 'Type #2 (15CY)') ?? [];
    const built15 = months15.reduce((total, row) => total + numberOf(row.volume), 0);
    expect(built15).toBe(20_950);
    const phases = campaign.phases.map((phase) => numberOf(phase.volume));
    const perMonth = ((phases[2] ?? 0) + (phases[3] ?? 0) + (phases[4] ?? 0)) / 10;
    expect(Math.abs((phases[3] ?? 0) - 4 * perMonth)).toBeLessThan(8000);
    expect(built15).toBeGreaterThan(phases[0] ?? 0);
  });

  it('marks as assumed what its papers no longer say', () => {
    expect(campaign.assumed).toEqual([{ path: 'chart', why: expect.stringContaining('Assumed') }]);
  });
});

describe('every fixture', () => {
  it('writes production periods that can be read', () => {
    for (const code of CODES) {
      for (const line of workspace.campaign(code).vehicles?.lines ?? []) {
        expect(parseIndustryDate(line.production?.from ?? '')).toBeDefined();
        expect(parseIndustryDate(line.production?.to ?? '')).toBeDefined();
      }
    }
  });

  it('names no media contact but invented ones, with numbers of the 555 exchange', () => {
    for (const code of CODES) {
      const { media_contact } = workspace.brandOf(workspace.campaign(code));
      expect(media_contact).toMatchObject({
        en: expect.stringMatching(
          /^([A-Z]\w+ [A-Z]\w+ \(\d{3}\) 555-01\d\d in )?Toyota Corporate Communications$/,
        ),
      });
    }
  });
});

function numberOf(volume: unknown): number {
  if (typeof volume === 'number') return volume;
  return Number(follow(volume, 'approximately') ?? 0);
}
