/**
 * The Back button. Exactly one entry of the same address lies above the document, pushed at a tap: Back means
 * "to the start screen", Back again leaves. CloseWatcher is not used: it does not catch a desktop browser's button,
 * and one way that works everywhere can be tested everywhere.
 */
import { backEntry } from '#core/discreet-names.ts';

export interface BackDoor {
  /** To be called at a reader's tap; browsers skip entries that were added without one. */
  armAtTap(): void;
}

/** @param onBack moves to the start screen; false when the reader is there already, and then Back leaves. */
export function openBackDoor(onBack: () => boolean): BackDoor {
  addEventListener('popstate', () => {
    // Forward leads onto the entry, not off it; and whoever is leaving has better to do.
    if (history.state === backEntry || document.documentElement.hasAttribute('data-leaving')) return;
    if (!onBack()) history.go(-1);
  });

  return {
    armAtTap() {
      // The same address, so that nothing new is written to the browser's history.
      if (history.state !== backEntry) history.pushState(backEntry, '');
    },
  };
}
