import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makePrivateFile, makePrivateFolder } from '../../../src/base/files/privateFile.js';
import { writeWhole } from '../../../src/base/files/writeWhole.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-whole-'));
afterAll(() => rmSync(folder, { recursive: true }));
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

it.each([0o000, 0o022, 0o077, 0o377])(
  'makes files and folders for their owner alone under umask %o',
  (mask) => {
    const before = process.umask(mask);
    try {
      const own = join(folder, `umask-${mask}`);
      makePrivateFolder(own);
      makePrivateFile(join(own, 'empty'));
      writeWhole(join(own, 'written'), Buffer.from('x'));
      expect([own, join(own, 'empty'), join(own, 'written')].map(modeOf)).toEqual(['700', '600', '600']);
    } finally {
      process.umask(before);
    }
  },
);

it('replaces a file that others could read by one that they cannot', () => {
  const path = join(folder, 'open.pdf');
  writeFileSync(path, 'old', { mode: 0o644 });
  writeWhole(path, Buffer.from('new'));
  expect([readFileSync(path, 'utf8'), modeOf(path)]).toEqual(['new', '600']);
});

it('writes through a link, and leaves nothing beside', () => {
  const path = join(folder, 'target.pdf');
  writeFileSync(path, 'old');
  symlinkSync(path, join(folder, 'link.pdf'));
  writeWhole(join(folder, 'link.pdf'), Buffer.from('new'));
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
});

it('keeps what stood there when it cannot write', () => {
  expect(() => writeWhole(folder, Buffer.from('x'))).toThrow();
  expect(existsSync(folder)).toBe(true);
});

it.runIf(existsSync('/dev/null'))('writes to a device as it is', () => {
  writeWhole('/dev/null', Buffer.from('x'));
  expect(statSync('/dev/null').isFile()).toBe(false);
});

it('takes a name as long as the system allows', () => {
  const path = join(folder, 'n'.repeat(255));
  writeWhole(path, Buffer.from('x'));
  expect(existsSync(path)).toBe(true);
});
