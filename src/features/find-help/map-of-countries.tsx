/** A map on which a country can be found without reading: one tap shows a part of it large, the next chooses. The list never needs it. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountryMap, Region } from '#core/directory/country-map.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';
import { CountryRows } from './country-rows.tsx';

interface Props {
  map: CountryMap;
  /** Those that have a page, in the order of the language. */
  codes: readonly string[];
  names: NamesPiece;
  onCountry: (country: string) => void;
}

export function MapOfCountries({ map, codes, names, onCountry }: Props) {
  const { t } = useTranslation();
  const [region, setRegion] = useState<Region>();
  const frame = useRef<HTMLElement>(null);
  // What was tapped is gone from the screen then, and whoever uses a keyboard must not begin at its top again.
  const show = (next: Region | undefined) => {
    setRegion(next);
    frame.current?.focus();
  };
  const nameOf = (code: string) => names.countries[code] ?? code;
  const isOurs = (code: string) => codes.includes(code) && map.shapes[code] !== undefined;
  const inRegion = codes.filter((code) => region?.countries.includes(code));
  return (
    <section className="map" tabIndex={-1} ref={frame}>
      <p>{t('mapLead')}</p>
      <svg viewBox={(region ?? map).box.join(' ')}>
        <title>{t('mapLead')}</title>
        <path className="land" d={map.land} />
        {region ? (
          <>
            <path
              className="land"
              d={pathsOf(
                Object.keys(map.shapes).filter((code) => !inRegion.includes(code)),
                map,
              )}
            />
            {inRegion.filter(isOurs).map((code) => (
              <Place key={code} name={nameOf(code)} data={code} onTap={() => onCountry(code)}>
                <path d={map.shapes[code]} />
                {region.small.includes(code) && <Mark at={map.middles[code]} of={region} />}
              </Place>
            ))}
          </>
        ) : (
          <>
            {map.regions.map((one) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: only makes the button above it larger for thumbs
              <path className="hit" key={one.home.join()} d={pathsOf(one.home, map)} onClick={() => show(one)} />
            ))}
            {map.regions.map((one) => {
              const home = codes.filter((code) => one.home.includes(code) && isOurs(code));
              return (
                <Place key={one.home.join()} name={home.map(nameOf).join(' · ')} onTap={() => show(one)}>
                  <path d={pathsOf(home, map)} />
                </Place>
              );
            })}
          </>
        )}
      </svg>
      {region && (
        <>
          <button className="big" type="button" onClick={() => show(undefined)}>
            {t('wholeMap')}
          </button>
          <CountryRows codes={inRegion} names={names} onCountry={onCountry} />
        </>
      )}
    </section>
  );
}

const pathsOf = (codes: readonly string[], { shapes }: CountryMap) => codes.map((code) => shapes[code] ?? '').join('');

interface PlaceProps {
  name: string;
  data?: string;
  onTap: () => void;
  children: ReactNode;
}

/** SVG has no buttons, so this says and does everything a button does. */
function Place({ name, data, onTap, children }: PlaceProps) {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onTap();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in an SVG
    <g role="button" tabIndex={0} aria-label={name} data-place={data} onClick={onTap} onKeyDown={onKey}>
      {children}
    </g>
  );
}

/** A ring that a thumb can meet, round a country that is smaller than a thumb. */
function Mark({ at, of }: { at: readonly [number, number] | undefined; of: Region }) {
  return at ? <circle cx={at[0]} cy={at[1]} r={of.box[2] * 0.06} /> : null;
}
