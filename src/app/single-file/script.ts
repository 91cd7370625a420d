/** The one script of a single file. It stands before the text, so that a file that was closed never shows it again. */
import { hideWhenLeft } from '#app/exit/hide-when-left.ts';
import { listenForClose } from '#app/exit/listen-for-close.ts';
import { followAnchors } from './follow-anchors.ts';
import { leave, stayClosed } from './swap-for-game.ts';

document.documentElement.setAttribute('data-script', '');
listenForClose(leave);
stayClosed();
hideWhenLeft(leave);
followAnchors();
