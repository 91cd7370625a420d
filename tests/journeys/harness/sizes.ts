/** Phone and tablet, upright and lying. */
export const sizes = [
  { width: 320, height: 640 },
  { width: 640, height: 320 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
];
