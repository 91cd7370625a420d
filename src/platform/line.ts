/** Whether this line may carry what nobody asked for. */

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Unknown counts as good: most browsers say nothing, and reading is stored already when this is asked. */
export function isGoodLine(): boolean {
  const connection = (navigator as { connection?: Connection }).connection;
  return connection?.saveData !== true && !/2g$/.test(connection?.effectiveType ?? '');
}
