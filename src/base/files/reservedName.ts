/** Rejects a file name that Windows reserves for a device or silently changes. */
import { Fault } from '../problems.js';

const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;
const SIGNS = /[<>"|?*]/;

/** Other systems accept every name. @throws Fault USAGE */
export function assertNotReserved(path: string, platform: NodeJS.Platform): void {
  if (platform !== 'win32') return;
  const wrong = path
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]/)
    .find((name) => DEVICE.test(name) || SIGNS.test(name) || (/[. ]$/.test(name) && !/^\.\.?$/.test(name)));
  if (wrong === undefined) return;
  throw new Fault('USAGE', `Windows does not allow the file name "${wrong}"`, {
    place: { file: path },
    hint: 'choose a name that is not a device (CON, NUL, COM1), has none of <>"|?* and does not end in a dot or a space',
  });
}
