import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planBatch } from '../../src/batch/plan/planBatch.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { pngOf } from '../pictures/pngOf.js';
import { World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const OWNER = '2T2BAMCA2RC911964,Ana Example,,1 Sample St,,Austin,TX,78701,,,,RX 350h,2024,NAP,2023-09-05';

function picture(name: string, shade: number): void {
  const bytes = pngOf({ width: 900, height: 90, type: 4, pixel: (x) => [shade, x % 256] });
  mkdirSync(join(world.workspace, 'figures'), { recursive: true });
  writeFileSync(join(world.workspace, 'figures', name), bytes);
}

/** The letter begins with a figure. */
function withFigure(path: string): void {
  world.overrideCampaign('23LJ01', (text) =>
    text.replace(
      /owner_letter:[\s\S]*?- en: \|-\n +/,
      (opening) => `${opening}![A key](${path})\n\n        `,
    ),
  );
}

/** Where the text that names it begins in the changed campaign file: `- en: |-`, the line above it. */
function lineOfFigure(): number {
  const lines = readFileSync(join(world.workspace, 'campaigns/23LJ01.yaml'), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes('![A key]'));
}

async function fingerprint(): Promise<string> {
  return (await planBatch(world.owners([OWNER]), world.context())).fingerprint;
}

describe('the pictures of a batch', () => {
  it('are part of what it is known by, and no others', async () => {
    withFigure('figures/key.png');
    picture('key.png', 10);
    const first = await fingerprint();
    picture('other.png', 10);
    expect(await fingerprint()).toBe(first);
    picture('key.png', 11);
    expect(await fingerprint()).not.toBe(first);
  });

  it('are those of page marks as well', async () => {
    const mark = 'marks: [{ text: PROTECTED, image: { file: figures/mark.png, alt: A seal } }]';
    world.overrideCampaign('23LJ01', (text) => `${text}\n${mark}\n`);
    picture('mark.png', 10);
    const first = await fingerprint();
    picture('mark.png', 11);
    expect(await fingerprint()).not.toBe(first);
    await world.run(world.owners([OWNER]));
    const images = readFileSync(join(world.out, 'letters-0001.pdf'), 'latin1').match(/\/Subtype *\/Image/g);
    expect(images?.length).toBeGreaterThan(0);
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });

  it('are not all that it is known by: so are the words that the workspace gives for the label', async () => {
    withFigure('figures/key.png');
    const settings = join(world.workspace, 'noticepress.yaml');
    const give = (second: string) =>
      writeFileSync(
        settings,
        `${text}\nagency_marks: { spanish_label: { first: AVISO, second: ${second} } }\n`,
      );
    const text = readFileSync(settings, 'utf8');
    const first = await fingerprint();
    give('Uno');
    const labeled = await fingerprint();
    expect(labeled).not.toBe(first);
    give('Dos');
    expect(await fingerprint()).not.toBe(labeled);
  });

  it('are printed in its letters, which verify reads', async () => {
    withFigure('figures/key.png');
    picture('key.png', 10);
    const { summary } = await world.run(world.owners([OWNER]));
    expect(summary.mailed).toBe(1);
    expect(summary.coarse_pictures).toEqual([{ file: 'figures/key.png', dpi: expect.any(Number) }]);
    expect(summary.coarse_pictures?.[0]?.dpi).toBeLessThan(200);
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });

  it('are named whole: a name put together by a template is not known beforehand', async () => {
    world.overrideLetter((letter) => `${letter}\n<img src="figures/{{campaign.code}}.png" alt="A key">`);
    picture('23LJ01.png', 10);
    await expect(world.run(world.owners([OWNER]))).rejects.toMatchObject({
      code: 'PICTURE_UNREADABLE',
      message: expect.stringContaining('figures/23LJ01.png together from parts'),
    });
  });

  it('stop it before anything is printed when one is missing, at the text that names it', async () => {
    withFigure('figures/key.png');
    await expect(world.run(world.owners([OWNER]))).rejects.toMatchObject({
      code: 'PICTURE_UNREADABLE',
      place: { file: expect.stringContaining('23LJ01.yaml'), line: lineOfFigure() },
    });
  });
});
