/** muhammara, for a piece of as many pages as one of 20LC02 has. */
import { PIECE_PAGES, pieceLines } from '../piece.mjs';
import { stampWithMuhammara } from './stampWithMuhammara.mjs';

await stampWithMuhammara(PIECE_PAGES, pieceLines);
