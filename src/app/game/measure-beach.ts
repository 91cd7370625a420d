/** Measures the screen: how big a unit is, and where pebbles may lie beside the basket. */

import { clamp, type Ground } from './settle.ts';

interface Measure {
  /** Pixels in a unit. */
  readonly scale: number;
  readonly ground: Ground;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const margin = 8;

/** The basket stands below, or on the right where the screen is low. */
export function measureBeach(width: number, height: number, basket: Box): Measure {
  const scale = clamp(Math.min(width, height) / 400, 0.8, 1.6);
  const isBeside = basket.height > basket.width;
  return {
    scale,
    ground: {
      left: margin / scale,
      right: ((isBeside ? basket.left : width) - margin) / scale,
      far: (height * 0.44) / scale,
      near: ((isBeside ? height : basket.top) - margin) / scale,
    },
  };
}
