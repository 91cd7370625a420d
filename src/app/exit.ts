/**
 * The one inline script of documents (the language choice has a little more): Close, links that leave no row, and then the way to the rest.
 * It runs before anything else is loaded and must work when everything else fails.
 */
import { followLinks } from './exit/follow-links.ts';
import { hideWhenLeft } from './exit/hide-when-left.ts';
import { leaveAtOnce } from './exit/leave-at-once.ts';
import { loadRest } from './exit/load-rest.ts';

leaveAtOnce();
hideWhenLeft(() => location.replace('/d/'));
followLinks();
loadRest(document.currentScript);
