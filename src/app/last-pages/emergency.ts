/** The inline script of the emergency page: Close and links, as in every document; there is nothing more to load. */
import { followLinks } from '#app/exit/follow-links.ts';
import { leaveAtOnce } from '#app/exit/leave-at-once.ts';
import { root } from '#app/exit/root.ts';

leaveAtOnce();
followLinks();

// Covered while it is not in front, and never shown again to whoever comes back to it.
document.addEventListener('visibilitychange', () => {
  const isCovered = document.visibilityState === 'hidden' || root.hasAttribute('data-leaving');
  root.style.visibility = isCovered ? 'hidden' : '';
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.replace('/d/');
});
