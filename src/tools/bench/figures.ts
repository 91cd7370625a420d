/** Middle values, and figures as people read them. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const inBytes = (bytes: number) => `${Math.round(bytes)} B`;
export const inMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
export const inMilliseconds = (ms: number) => `${Math.round(ms)} ms`;
export const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const plain = (value: number) => String(value);

export const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
