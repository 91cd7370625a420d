/** `log.txt`: one line for each manifest that was ever signed, so that anybody can see what was published when. */

export interface LogEntry {
  readonly version: number;
  /** Of the manifest's bytes. */
  readonly sha256: string;
  /** The day on which it was issued. */
  readonly day: string;
}

const lineShape = /^(\d{1,10}) {2}([0-9a-f]{64}) {2}(\d{4}-\d\d-\d\d)$/;

/** @returns the entries, oldest first, or the number of the first line that is none or is not newer than the one before. */
export function readLog(text: string): readonly LogEntry[] | number {
  const entries: LogEntry[] = [];
  const lines = text.split('\n');
  if (lines.pop() !== '') return lines.length + 1;
  for (const [at, line] of lines.entries()) {
    const [, version, sha256 = '', day = ''] = lineShape.exec(line) ?? [];
    const last = entries[entries.length - 1]?.version ?? 0;
    if (version === undefined || Number(version) <= last) return at + 1;
    entries.push({ version: Number(version), sha256, day });
  }
  return entries;
}

export const writeLogEntry = ({ version, sha256, day }: LogEntry) => `${version}  ${sha256}  ${day}\n`;
