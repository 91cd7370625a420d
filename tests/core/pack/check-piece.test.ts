/** Promises about one piece. */
import { describe, expect, it } from 'vitest';
import { checkPiece } from '#core/pack/check-piece.ts';
import { sha256 } from '#platform/sha256.ts';
import { textBytes } from './zz-site.ts';

describe('a piece', () => {
  const bytes = textBytes('{"kind":"names"}');

  it('has the length and the hash that the list says', async () => {
    const named = { sha256: await sha256(bytes), bytes: bytes.length };
    await expect(checkPiece(named, bytes, sha256)).resolves.toBeUndefined();
    await expect(checkPiece({ ...named, bytes: bytes.length - 1 }, bytes, sha256)).rejects.toThrow('too-large');
    await expect(checkPiece({ ...named, bytes: bytes.length + 1 }, bytes, sha256)).rejects.toThrow('damaged');
    await expect(checkPiece({ ...named, sha256: '0'.repeat(64) }, bytes, sha256)).rejects.toThrow('damaged');
  });
});
