import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileSink } from '../../../src/base/files/fileSink.js';
import { Fault } from '../../../src/base/problems.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sink-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file sink', () => {
  it('writes all bytes in order', () => {
    const path = join(folder, 'letters.pdf');
    const sink = openFileSink(path);
    sink.write(Buffer.from('one'));
    sink.write(Buffer.alloc(300_000, 0x2e));
    sink.write(Buffer.from('two'));
    sink.close();
    expect(readFileSync(path, 'latin1')).toBe(`one${'.'.repeat(300_000)}two`);
  });

  it('names the file that cannot be made', () => {
    const path = join(folder, 'no', 'such', 'letters.pdf');
    expect(faultOf(() => openFileSink(path))).toMatchObject({
      code: 'FILE_UNWRITABLE',
      place: { file: path },
    });
  });

  it('closes its own file once and no other', () => {
    const path = join(folder, 'letters.pdf');
    const sink = openFileSink(path);
    sink.close();
    const other = openSync(path, 'r');
    sink.abandon();
    closeSync(other);
  });

  // where the system shows what is open, and has a device that cannot be synced
  it.runIf(existsSync('/proc/self/fd') && existsSync('/dev/full'))('is closed when syncing fails', () => {
    const sink = openFileSink('/dev/full');
    expect(faultOf(() => sink.close())).toMatchObject({ code: 'FILE_UNWRITABLE' });
    expect(openFiles()).not.toContain('/dev/full');
  });

  // a device that is always full, where the system has one
  it.runIf(existsSync('/dev/full'))('says at once that the disk is full', () => {
    const sink = openFileSink('/dev/full');
    expect(faultOf(() => sink.write(Buffer.from('x')))).toMatchObject({ code: 'DISK_FULL', exit: 3 });
    sink.abandon();
  });
});

function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((number) => {
    const link = join('/proc/self/fd', number);
    return existsSync(link) ? [readlinkSync(link)] : [];
  });
}

function faultOf(action: () => unknown): unknown {
  try {
    action();
  } catch (fault) {
    expect(fault).toBeInstanceOf(Fault);
    return fault;
  }
  return undefined;
}
