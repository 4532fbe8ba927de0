import { describe, expect, it } from 'vitest';
import { schemaPart } from '../../../../src/campaign/schema/json/schemaPart.js';

describe('a part of the JSON Schema of a file', () => {
  it('is the schema of the key, through the entries of lists and the ids of maps', () => {
    expect(schemaPart('campaign', 'vehicles.lines.model')).toMatchObject({
      title: 'vehicles.lines.model in a Noticepress campaign file',
      type: 'string',
    });
    expect(schemaPart('campaign', 'vehicles.lines[].model')).toEqual(
      schemaPart('campaign', 'vehicles.lines.0.model'),
    );
    expect(schemaPart('campaign', 'notices.interim.to').properties).toHaveProperty('not_mailed');
    expect(schemaPart('workspace', 'data.owners')).toMatchObject({ default: 'data/owners.csv' });
    expect(schemaPart('follow-up', 'audiences').type).toBe('array');
  });

  it('has the definitions that it refers to, and no others', () => {
    const phases = schemaPart('campaign', 'phases');
    const names = JSON.stringify(phases).matchAll(/"#\/\$defs\/([^"]+)"/g);
    const referred = new Set([...names].map(([, name]) => name));
    expect(new Set(Object.keys(phases.$defs ?? {}))).toEqual(referred);
    expect(referred).toContain('period');
    expect(schemaPart('campaign', 'vehicles.lines.model').$defs).toBeUndefined();
  });

  it('opens what may be written in several ways', () => {
    expect(JSON.stringify(schemaPart('campaign', 'owner_actions.severity'))).toContain('"advice"');
    expect(schemaPart('brand', 'signature.title').description).toMatch(/person/);
  });

  it('names the keys that there are, and the nearest', () => {
    expect(() => schemaPart('campaign', 'vehicles.lnes')).toThrow(
      expect.objectContaining({
        code: 'SCHEMA_PATH_UNKNOWN',
        message: expect.stringMatching(
          /^there is no key "lnes": vehicles has .*zones.*; did you mean lines\?$/,
        ),
      }),
    );
    expect(() => schemaPart('brand', 'lettrhead')).toThrow(/did you mean letterhead\?/);
    expect(() => schemaPart('campaign', 'code.x')).toThrow('there is no key "x": code has no keys');
  });
});
