/** `flatMap` for what has to run where there is none. */
export function collect<One, Found>(all: readonly One[], find: (one: One, place: number) => readonly Found[]): Found[] {
  const found: Found[] = [];
  all.forEach((one, place) => {
    found.push(...find(one, place));
  });
  return found;
}
