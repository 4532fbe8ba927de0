/** Adds to the pages of the desk what needs scripts. Every page works without it. */
import { dropFiles } from './dropFiles.js';
import { openKeys } from './keys.js';
import { watchMail } from './liveMail.js';
import { drawWhileTyped } from './liveSheet.js';
import { openPads } from './pads.js';
import { readScanner } from './scanner.js';
import { checkVinWhileTyped } from './vinBox.js';

document.querySelector<HTMLElement>('[data-focus]')?.focus();
checkVinWhileTyped();
readScanner();
openKeys();
drawWhileTyped();
openPads();
dropFiles();
watchMail();
