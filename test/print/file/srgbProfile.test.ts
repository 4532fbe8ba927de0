import { describe, expect, it } from 'vitest';
import { srgbProfile } from '../../../src/print/file/srgbProfile.js';

const profile = Buffer.from(srgbProfile());

function tagData(name: string): Buffer {
  for (let i = 0; i < profile.readUInt32BE(128); i++) {
    const entry = 132 + i * 12;
    if (profile.toString('latin1', entry, entry + 4) !== name) continue;
    const at = profile.readUInt32BE(entry + 4);
    return profile.subarray(at, at + profile.readUInt32BE(entry + 8));
  }
  throw new Error(`no tag ${name}`);
}

const xyz = (name: string) => [8, 12, 16].map((at) => tagData(name).readInt32BE(at) / 0x10000);

describe('the colour profile', () => {
  it('says its size, that it is a display profile of RGB, and has whole tags', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    for (const name of ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']) {
      expect(tagData(name).length % 4).toBe(0);
    }
  });

  it('makes the white of D50 from full red, green and blue', () => {
    const white = [0, 1, 2].map((i) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, name) => sum + (xyz(name)[i] ?? 0), 0),
    );
    [0.9642, 1, 0.8249].forEach((value, i) => {
      expect(white[i]).toBeCloseTo(value, 3);
    });
  });

  it('names D50 as its illuminant in the header', () => {
    const illuminant = [68, 72, 76].map((at) => profile.readInt32BE(at) / 0x10000);
    [0.9642, 1, 0.8249].forEach((value, i) => {
      expect(illuminant[i]).toBeCloseTo(value, 4);
    });
    for (const at of [64, 80]) expect(profile.readInt32BE(at)).toBe(0);
  });

  it('has the curve of sRGB: dark below, and half the light at 188 of 255', () => {
    const curve = tagData('rTRC');
    const light = (value: number) => curve.readUInt16BE(12 + Math.round(value * 1023) * 2) / 0xffff;
    expect([light(0), light(1)]).toEqual([0, 1]);
    expect(light(188 / 255)).toBeCloseTo(0.5, 2);
    expect(light(0.04)).toBeCloseTo(0.04 / 12.92, 3);
  });
});
