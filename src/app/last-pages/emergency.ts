/** The inline script of the emergency page: Close and links, as in every document; there is nothing more to load. */
import { followLinks } from '#app/exit/follow-links.ts';
import { hideWhenLeft } from '#app/exit/hide-when-left.ts';
import { leaveAtOnce } from '#app/exit/leave-at-once.ts';

leaveAtOnce();
hideWhenLeft(() => location.replace('/d/'));
followLinks();
