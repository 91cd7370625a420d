/**
 * The Back button. Exactly one entry of the same address lies above the document, pushed at a tap: Back means
 * "to the start screen", Back again leaves. CloseWatcher is not used: it does not catch a desktop browser's button,
 * and one way that works everywhere can be tested everywhere.
 */

const root = document.documentElement;

export interface BackDoor {
  /** To be called at a reader's tap; browsers skip entries that were added without one. */
  armAtTap(): void;
}

/** @param onBack moves to the start screen; false when the reader is there already, and then Back leaves. */
export function openBackDoor(onBack: () => boolean): BackDoor {
  let isArmed = false;

  addEventListener('popstate', () => {
    isArmed = false;
    root.removeAttribute('data-depth');
    if (!root.hasAttribute('data-leaving') && !onBack()) history.go(-1);
  });

  return {
    armAtTap() {
      if (isArmed) return;
      isArmed = true;
      // No data and no address: either would be written to the browser's history.
      history.pushState(null, '');
      // The exit script steps over the entry before it leaves.
      root.setAttribute('data-depth', '1');
    },
  };
}
