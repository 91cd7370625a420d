/** Keeps the screen lit while a component that shows something to somebody stands on it. */
import { createContext, useContext, useEffect } from 'react';

/** How that is done on this device; gives the way to end it. By default nothing is done. */
export const KeepAwake = createContext<() => () => void>(() => () => undefined);

export function useScreenAwake(): void {
  const keepAwake = useContext(KeepAwake);
  useEffect(() => keepAwake(), [keepAwake]);
}
