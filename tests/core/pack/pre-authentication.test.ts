/** Promises about what a signature is over. */
import { describe, expect, it } from 'vitest';
import { preAuthenticate } from '#core/pack/pre-authentication.ts';
import { textBytes } from './zz-site.ts';

describe('pre-authentication', () => {
  it('is written exactly as DSSE version 1 asks', () => {
    const message = preAuthenticate('pebble/now+v1', textBytes('{"a":"☂"}'));
    expect(message).toEqual(textBytes('DSSEv1 13 pebble/now+v1 11 {"a":"☂"}'));
  });

  it('differs for the same bytes under another type', () => {
    const body = textBytes('{}');
    expect(preAuthenticate('pebble/now+v1', body)).not.toEqual(preAuthenticate('pebble/manifest+v1', body));
  });
});
