/** Where a helper finds out whether the card of a help point is true. Script fills it in; without script it says so. */
import { useTranslation } from 'react-i18next';
import { pointKinds } from '#core/pack/organisation.ts';

interface Props {
  /** National lines come first: a help point of an organisation never stands above them. */
  peopleHref: string;
}

export function CardCheck({ peopleHref }: Props) {
  const { t } = useTranslation();
  return (
    <section data-desk="">
      <h2>{t('deskCards')}</h2>
      <p>{t('deskAbout')}</p>
      <p data-desk-off="">{t('deskNoScript')}</p>
      <div data-desk-on="" hidden>
        <button className="big" type="button" data-desk-camera="" aria-pressed="false">
          {t('deskCamera')}
        </button>
        <video hidden muted playsInline data-desk-video="" />
        <label>
          {t('deskCode')}
          {/* Off: else a browser keeps what was typed for the next time. */}
          <textarea rows={6} dir="ltr" autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        </label>
        <button className="big" type="button" data-desk-check="">
          {t('deskCheck')}
        </button>
        <div data-desk-keep="" hidden>
          <button className="big" type="button">
            {t('deskKeep')}
          </button>
          <p role="status">
            <span data-desk-kept="loading" hidden>
              {t('loading')}
            </span>
            <span data-desk-kept="kept" hidden>
              {t('deskKept')}
            </span>
            <span data-desk-kept="failed" hidden>
              {t('loadFailed')}
            </span>
          </p>
        </div>
        <div role="status">
          <p data-desk-says="cannot-check" hidden>
            {t('deskCannotCheck')}
          </p>
          <p data-desk-says="revoked" hidden>
            {t('deskRevoked')}
          </p>
          <p data-desk-says="wrong-line" hidden>
            {t('deskWrongLine')} <b data-desk-line="" />
          </p>
          <p data-desk-says="no-card" hidden>
            {t('deskNoCard')}
          </p>
          <p data-desk-says="no-lists" hidden>
            {t('deskNoLists')}
          </p>
          <p data-desk-says="no-camera" hidden>
            {t('deskNoCamera')}
          </p>
          <div className="box" data-desk-says="good" hidden>
            <a className="big" href={peopleHref}>
              {t('peopleWhoCanHelp')}
            </a>
            <p>
              {t('deskGood')} <b data-desk-organisation="" dir="auto" />
            </p>
            <p>
              {t('deskUntil')} <time data-desk-until="" />
            </p>
            <p data-desk-past="" hidden>
              {t('deskRanOut')}
            </p>
            <p>
              {pointKinds.map((kind) => (
                <span key={kind} data-desk-kind={kind} hidden>
                  {t(`deskKind_${kind}`)}
                </span>
              ))}
              {': '}
              <b data-desk-name="" dir="auto" />
            </p>
            <p data-desk-address="" dir="auto" />
            <p className="say" data-desk-calls="" hidden>
              {t('callListNotice')}
            </p>
            <p>
              <a data-desk-phone="" href={peopleHref}>
                <bdi dir="ltr" />
              </a>
            </p>
            <p data-desk-hours="unknown" hidden>
              {t('hoursUnknown')}
            </p>
            <p data-desk-hours="always" hidden>
              {t('dayAndNight')}
            </p>
            <ul data-desk-hours="some" hidden />
            <p data-desk-languages="" hidden>
              {t('speaks')} <span />
            </p>
          </div>
        </div>
      </div>
    </section>
  );
}
