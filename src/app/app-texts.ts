/** Everything the running app reads: taken from verified packs and from nowhere else. */
import type { CardsPiece } from '#core/card/cards-piece.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { EditionTexts } from '#core/edition/edition-piece.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import type { Scenario } from '#core/scenario/scenarios-piece.ts';
import type { VoicePiece } from '#core/speech/voice-piece.ts';

export interface AppTexts {
  editions: readonly EditionTexts[];
  scenarios: readonly Scenario[];
  /** The child's side first, where it is translated; then that of the adult. */
  cards: readonly CardsPiece[];
  names: NamesPiece;
  /** Absent where nothing of the language was recorded. */
  voice?: VoicePiece;
  countries: readonly PublishedCountry[];
  /** Those who signed answer for all this until then. */
  goodUntil: string;
  /** A moment that lies behind us, whatever the device's clock says. */
  surelyPast: string;
}
