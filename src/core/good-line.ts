/** Whether a line may carry what nobody asked for, by what a browser says of it. */
export interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Unknown counts as good: most browsers say nothing, and reading is stored already when this is asked. */
export function isGoodLine(connection: Connection | undefined): boolean {
  return connection?.saveData !== true && !/2g$/.test(connection?.effectiveType ?? '');
}
