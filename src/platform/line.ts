/** Whether the line of this page may carry what nobody asked for. */
import { type Connection, isGoodLine as isGood } from '#core/good-line.ts';

export function isGoodLine(bytes: number): boolean {
  return isGood((navigator as { connection?: Connection }).connection, bytes);
}
