import { expect, it } from 'vitest';
import { assertNotReserved } from '../../../src/base/files/reservedName.js';

it.each(['CON', 'nul.pdf', 'C:\\mail\\com1', 'out/LPT9.pdf', 'batch.', 'batch ', 'C:\\a\\b:c?', 'what?.pdf'])(
  'refuses %j on Windows, and nowhere else',
  (path) => {
    expect(() => assertNotReserved(path, 'win32')).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(() => assertNotReserved(path, 'linux')).not.toThrow();
  },
);

it.each(['phase-5', 'C:\\mail\\phase-5', '..\\out', './console', 'out/com10.pdf', 'D:letter.pdf'])(
  'takes %j there',
  (path) => {
    expect(() => assertNotReserved(path, 'win32')).not.toThrow();
  },
);
