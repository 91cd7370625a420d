/** The one script of the erase page: takes all that Pebble left off this device, then leads to the drawing game. */
import { eraseAll } from './erase/erase-all.ts';

const safePlace = '/d/';

eraseAll().then(() => location.replace(safePlace));
