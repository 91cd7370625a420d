/** Chooses a second language. One that is not on the device is loaded at a tap, and what that costs is said first. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import type { LanguageState } from './language-state.ts';

interface Props {
  offers: readonly LanguageOffer[];
  stateOf: (tag: string) => LanguageState;
  chosen: string | undefined;
  onChoose: (tag: string) => void;
  onLoad: (tag: string) => void;
}

export function SecondLanguageChoice({ offers, stateOf, chosen, onChoose, onLoad }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string>();
  const isAskedHere = asked !== undefined && stateOf(asked).kind === 'here';

  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once, as soon as what was asked for is here
  useEffect(() => {
    if (asked !== undefined && isAskedHere) onChoose(asked);
  }, [asked, isAskedHere]);

  return (
    <ul>
      {offers.map(({ tag, name, dir, kilobytes }) => {
        const state = stateOf(tag);
        return (
          <li key={tag}>
            <button
              className="row"
              type="button"
              data-second={tag}
              aria-pressed={chosen === tag}
              onClick={() => setAsked(tag)}
            >
              <b>
                <bdi lang={tag} dir={dir}>
                  {name}
                </bdi>
              </b>
              {state.kind === 'here' && <span className="quiet">{t('onDevice')}</span>}
            </button>
            {asked === tag && <LoadLanguage state={state} kilobytes={kilobytes} onLoad={() => onLoad(tag)} />}
          </li>
        );
      })}
    </ul>
  );
}

function LoadLanguage({ state, kilobytes, onLoad }: { state: LanguageState; kilobytes: number; onLoad: () => void }) {
  const { t } = useTranslation();
  if (state.kind === 'here') return null;
  const isFailed = state.kind === 'failed';
  return (
    <div className="box" role="status">
      {state.kind === 'loading' ? (
        <p>
          {t('loading')} <progress value={state.received} max={Math.max(state.total, 1)} />
        </p>
      ) : (
        <>
          {isFailed && <p>{t('loadFailed')}</p>}
          <p>{t('keepEverythingSize', { kilobytes })}</p>
          <button className="big full" type="button" onClick={onLoad}>
            {t(isFailed ? 'tryAgain' : 'load')}
          </button>
        </>
      )}
    </div>
  );
}
