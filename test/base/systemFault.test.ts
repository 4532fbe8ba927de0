import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemFault } from '../../src/base/systemFault.js';

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

const coded = (code: string, syscall = 'open'): Error =>
  Object.assign(new Error(`${code}: said by the system`), { code, syscall, path: '/a/file' });

const endless = (depth: number): number => endless(depth + 1) + 1;

it.each([
  ['a name that is too long', () => readFileSync('x'.repeat(300)), 'FILE_UNREADABLE', 'name is too long'],
  ['a folder in place of a file', () => readFileSync('.'), undefined, ''],
  [
    'a file in place of a folder',
    () => readFileSync(join('package.json', 'x')),
    'FILE_UNREADABLE',
    'it is a file',
  ],
  ['endless recursion', () => endless(0), 'NESTED_TOO_DEEP', 'nested too deeply'],
  ['memory that is not there', () => new ArrayBuffer(Number.MAX_SAFE_INTEGER), 'MEMORY_EXHAUSTED', 'memory'],
  ['a text that is too long', () => 'x'.repeat(2 ** 30), 'MEMORY_EXHAUSTED', 'memory'],
  ['a broken program', () => (undefined as unknown as string).length, undefined, ''],
] as const)('explains %s', (_what, work, code, words) => {
  const fault = systemFault(errorOf(work));
  if (code === undefined) return expect(fault?.code ?? 'none').toMatch(/none|FILE_UNREADABLE/);
  expect(fault).toMatchObject({ code, exit: 3 });
  expect(fault?.message).toContain(words);
});

it.each([
  ['EMFILE', 'open', 'FILES_EXHAUSTED'],
  ['ENFILE', 'open', 'FILES_EXHAUSTED'],
  ['ENOSPC', 'write', 'DISK_FULL'],
  ['ENOSPC', 'open', 'DISK_FULL'],
  ['ENOSPC', 'mkdir', 'DISK_FULL'],
  ['EDQUOT', 'mkdir', 'DISK_FULL'],
  ['EACCES', 'scandir', 'FILE_UNREADABLE'],
  ['EACCES', 'mkdir', 'FILE_UNWRITABLE'],
  ['EROFS', 'rename', 'FILE_UNWRITABLE'],
  ['ELOOP', 'lstat', 'FILE_UNREADABLE'],
  ['ENOENT', 'mkdtemp', 'FILE_UNWRITABLE'],
  ['ERR_MODULE_NOT_FOUND', '', 'INSTALLATION_BROKEN'],
  ['ERR_DLOPEN_FAILED', '', 'INSTALLATION_BROKEN'],
  ['ERR_UNSUPPORTED_DIR_IMPORT', '', 'INSTALLATION_BROKEN'],
  ['ERR_WORKER_OUT_OF_MEMORY', '', 'MEMORY_EXHAUSTED'],
])('makes %s of %s a %s', (code, syscall, expected) => {
  expect(systemFault(coded(code, syscall))).toMatchObject({ code: expected, exit: 3 });
});

it('names the file', () => {
  const fault = systemFault(errorOf(() => writeFileSync(join('nowhere', 'x'), '')));
  expect(fault).toMatchObject({ place: { file: join('nowhere', 'x') } });
});
