/** Turns errors of the operating system or the JavaScript engine into faults that say what to do. */
import { isDiskFull } from './diskFull.js';
import { type Code, Fault } from './problems.js';

/** The error codes of the system in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'it is a file, but a folder is expected',
  EISDIR: 'it is a folder, but a file is expected',
  EEXIST: 'something with this name already exists',
  ENOTEMPTY: 'the folder is not empty',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program is using it',
  EXDEV: 'it is on another file system',
  EIO: 'the disk reports an error',
  EINVAL: 'the system does not accept the name',
};

/** System calls that change the disk. */
const WRITING = /^(mkdir|mkdtemp|rename|unlink|rm|rmdir|write|fsync|ftruncate|copyfile|cp|f?chmod|symlink)/;

const MEMORY =
  /Array buffer allocation failed|Invalid (array|string) length|out of memory|WebAssembly.*memory/i;

/** Undefined for an error that comes neither from the system nor from a limit of the engine. */
export function systemFault(error: unknown): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  return limitFault(error) ?? installationFault(error) ?? fileFault(error);
}

/** Why a file operation failed, in words; the error's own message if the code is unknown. */
export function systemReason(error: unknown): string {
  if (isDiskFull(error)) return 'no space or no inodes left';
  if (!(error instanceof Error)) return String(error);
  const reason = REASONS[codeOf(error)];
  return reason === undefined ? error.message : `${reason} (${codeOf(error)})`;
}

export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

function limitFault(error: Error): Fault | undefined {
  const code = codeOf(error);
  const fault = (of: Code, message: string): Fault => new Fault(of, message, { cause: error });
  if (isTooDeep(error)) return fault('NESTED_TOO_DEEP', 'something in the input is nested too deeply');
  if (code === 'EMFILE' || code === 'ENFILE') return fault('FILES_EXHAUSTED', 'too many files are open');
  if (['ENOMEM', 'ERR_MEMORY_ALLOCATION_FAILED', 'ERR_WORKER_OUT_OF_MEMORY'].includes(code))
    return fault('MEMORY_EXHAUSTED', 'the process ran out of memory');
  if (code === 'ERR_STRING_TOO_LONG' || (error instanceof RangeError && MEMORY.test(error.message)))
    return fault('MEMORY_EXHAUSTED', `the process ran out of memory: ${error.message}`);
  return undefined;
}

/** With fewer open files than this, the modules of Noticepress cannot all be read. */
const LEAST_FILES = 512;

/**
 * A package or native library that was removed or was installed for another system. Where too few files may be open,
 * Node looks for a package, cannot read it, and says that it is not there.
 */
function installationFault(error: Error): Fault | undefined {
  if (!UNLOADED.test(codeOf(error))) return undefined;
  const [what = ''] = error.message.split('\n');
  const limit = openFilesLimit();
  const isShort = limit < LEAST_FILES;
  const why = isShort ? `only ${limit} files may be open` : 'a part of Noticepress cannot be loaded';
  return new Fault(isShort ? 'FILES_EXHAUSTED' : 'INSTALLATION_BROKEN', `${why}: ${what}`, { cause: error });
}

const UNLOADED =
  /^(ERR_DLOPEN_FAILED|(ERR_)?MODULE_NOT_FOUND|ERR_UNSUPPORTED_DIR_IMPORT|ERR_INVALID_PACKAGE_CONFIG)$/;

/** Infinite where the system has no such limit. */
function openFilesLimit(): number {
  const report = process.report.getReport() as { userLimits?: { open_files?: { soft?: unknown } } };
  const soft = report.userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY;
}

function fileFault(error: Error): Fault | undefined {
  const { path, syscall = '' } = error as NodeJS.ErrnoException;
  const place = path === undefined ? undefined : { file: path };
  if (isDiskFull(error)) return new Fault('DISK_FULL', systemReason(error), { place, cause: error });
  if (REASONS[codeOf(error)] === undefined || syscall === '') return undefined;
  const writes = WRITING.test(syscall);
  const what = writes ? 'it cannot be written' : 'it cannot be read';
  const message = `${what}: ${systemReason(error)}`;
  return new Fault(writes ? 'FILE_UNWRITABLE' : 'FILE_UNREADABLE', message, { place, cause: error });
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
