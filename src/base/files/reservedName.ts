/** Refuses a name that Windows keeps for a device or changes in silence. */
import { Fault } from '../problems.js';

const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;
const SIGNS = /[<>"|?*]/;

/** Elsewhere every name is as good as another. @throws Fault USAGE */
export function refuseReserved(path: string, platform: NodeJS.Platform): void {
  if (platform !== 'win32') return;
  const wrong = path
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]/)
    .find((name) => DEVICE.test(name) || SIGNS.test(name) || (/[. ]$/.test(name) && !/^\.\.?$/.test(name)));
  if (wrong === undefined) return;
  throw new Fault('USAGE', `Windows has no file of the name "${wrong}"`, {
    place: { file: path },
    hint: 'choose a name that is not a device (CON, NUL, COM1), has none of <>"|?* and does not end in a dot or a space',
  });
}
