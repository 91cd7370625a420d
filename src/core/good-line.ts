/** Whether a line may carry what nobody asked for, by what a browser says of it. */
export interface Connection {
  saveData?: boolean;
  effectiveType?: string;
  /** Said on phones only. */
  type?: string;
}

/** On a line that is paid for by the byte more is asked for first. */
const mostUnasked = 300_000;

/**
 * Unknown counts as good: most browsers say nothing, and reading is stored already when this is asked.
 * @param bytes what would travel.
 */
export function isGoodLine(connection: Connection | undefined, bytes: number): boolean {
  if (connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '')) return false;
  return connection?.type !== 'cellular' || bytes <= mostUnasked;
}
