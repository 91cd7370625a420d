/** Many pieces in one answer, each in a line of its own: the name of a piece is its hash, which readers find out. */
export function writeBundle(pieces: readonly string[]): string {
  const broken = pieces.find((piece) => /[\r\n]/.test(piece));
  if (broken !== undefined) throw new Error(`A piece must be one line, unlike ${JSON.stringify(broken.slice(0, 80))}`);
  return pieces.join('\n');
}

export const readBundle = (text: string): string[] => text.split('\n');
