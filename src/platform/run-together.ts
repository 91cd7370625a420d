/** Does a few jobs at a time, in order, and lets the ones under way finish when one fails. */
export async function runTogether<T>(
  items: readonly T[],
  width: number,
  job: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.slice();
  const failures: unknown[] = [];

  async function workOff(): Promise<void> {
    while (failures.length === 0) {
      const [item] = waiting.splice(0, 1);
      if (item === undefined) return;
      try {
        await job(item);
      } catch (error) {
        failures.push(error);
      }
    }
  }

  await Promise.all(Array.from({ length: width }, workOff));
  if (failures.length > 0) throw failures[0];
}
