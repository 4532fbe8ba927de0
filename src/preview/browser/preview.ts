/** Adds to the page of the preview what needs scripts: it redraws itself, and is used by keys. */
import { openBlocks } from './blocks.js';
import { openKeys } from './keys.js';
import { openLive } from './live.js';
import { openMarks } from './marks.js';
import { openPanes } from './panes.js';
import { openThumbs } from './thumbs.js';
import { openVeil } from './veil.js';
import { openZoom } from './zoom.js';

openLive();
openBlocks();
openZoom();
openPanes();
openMarks();
openThumbs();
openVeil();
openKeys();
