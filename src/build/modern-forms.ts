/** The forms of two packages that are written for engines like ours; what they offer first is made for Internet Explorer. */
export const modernForms = [
  { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
  { find: /^workbox-window$/, replacement: 'workbox-window/build/workbox-window.prod.mjs' },
];
