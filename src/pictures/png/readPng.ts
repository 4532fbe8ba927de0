/** Reads a PNG file into samples of gray or color, and apart from them how opaque each pixel is. */
import { deflateSync } from 'node:zlib';
import type { PictureFile, Raster, Samples } from '../../shapes/layout/picture.js';
import { Damaged } from '../file/damaged.js';
import { profileFor } from '../file/profileFor.js';
import { type PngChunks, type PngHeader, readPngChunks } from './pngChunks.js';
import { type Stored, storedSamples } from './pngSamples.js';

/** Plain bytes for each pixel. */
interface Planes {
  readonly color: 'gray' | 'rgb';
  readonly colors: Uint8Array;
  readonly alpha: Uint8Array;
}

/** @throws Damaged */
export function readPng(file: PictureFile): Raster {
  const chunks = readPngChunks(file.bytes);
  const { width, height } = chunks.header;
  const { color, colors, alpha } = planesOf(chunks, storedSamples(chunks));
  const samples = (of: Uint8Array, as: Samples['color'], profile?: Uint8Array): Samples => ({
    width,
    height,
    color: as,
    filter: 'FlateDecode',
    bytes: deflateSync(of, { level: 9 }),
    profile,
    inverted: false,
  });
  return {
    kind: 'raster',
    file,
    width,
    height,
    orientation: 1,
    samples: samples(colors, color, profileFor(color, chunks.profile)),
    alpha: alpha.every((value) => value === OPAQUE) ? undefined : samples(alpha, 'gray'),
  };
}

const OPAQUE = 255;

function planesOf(chunks: PngChunks, stored: Stored): Planes {
  return chunks.header.type === PALETTE ? fromPalette(chunks, stored) : fromLevels(chunks, stored);
}

const PALETTE = 3;

function fromPalette({ header, palette, transparency }: PngChunks, { samples }: Stored): Planes {
  if (palette === undefined) throw new Damaged('its palette is missing');
  const count = header.width * header.height;
  const [colors, alpha] = [new Uint8Array(count * 3), new Uint8Array(count)];
  for (let pixel = 0; pixel < count; pixel++) {
    const index = samples[pixel] ?? 0;
    if (index * 3 >= palette.length) throw new Damaged('a pixel has a color that its palette lacks');
    for (let part = 0; part < 3; part++) colors[pixel * 3 + part] = palette[index * 3 + part] ?? 0;
    alpha[pixel] = transparency?.[index] ?? OPAQUE;
  }
  return { color: 'rgb', colors, alpha };
}

function fromLevels({ header, transparency }: PngChunks, { channels, samples }: Stored): Planes {
  const count = header.width * header.height;
  const parts = channels < 3 ? 1 : 3;
  const hasAlpha = channels > parts;
  const [colors, alpha] = [new Uint8Array(count * parts), new Uint8Array(count)];
  const level = levelOf(header);
  const clear = hasAlpha ? undefined : transparentColor(transparency, parts);
  for (let pixel = 0; pixel < count; pixel++) {
    const from = pixel * channels;
    let isClear = clear !== undefined;
    for (let part = 0; part < parts; part++) {
      const sample = samples[from + part] ?? 0;
      colors[pixel * parts + part] = level(sample);
      if (sample !== clear?.[part]) isClear = false;
    }
    alpha[pixel] = hasAlpha ? level(samples[from + parts] ?? 0) : isClear ? 0 : OPAQUE;
  }
  return { color: parts === 1 ? 'gray' : 'rgb', colors, alpha };
}

/** A sample of any depth in eight bits. */
function levelOf({ depth }: PngHeader): (sample: number) => number {
  if (depth === 8) return (sample) => sample;
  const most = 2 ** depth - 1;
  return (sample) => Math.round((sample * 255) / most);
}

/** The one color that is transparent, two bytes for each sample. */
function transparentColor(chunk: Uint8Array | undefined, parts: number): readonly number[] | undefined {
  if (chunk === undefined || chunk.length < parts * 2) return undefined;
  return Array.from(
    { length: parts },
    (_, part) => ((chunk[part * 2] ?? 0) << 8) | (chunk[part * 2 + 1] ?? 0),
  );
}
