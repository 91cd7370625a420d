/** Who makes these pages, and where to write when a text or a number is wrong: outside the app, for the app sends nothing. */
import { useTranslation } from 'react-i18next';
import { addressOf } from '#core/names/address-of.ts';
import type { ShownOrganisation } from '#core/names/shown-organisation.ts';

interface Props {
  /** Undefined while nobody runs them. */
  organisation: ShownOrganisation | undefined;
  /** Where the guide for helpers stands; undefined where nobody has translated it. */
  guideHref: string | undefined;
}

export function AboutPages({ organisation, guideHref }: Props) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>
        <b>{t('aboutPages')}</b>
      </summary>
      {organisation ? <Organisation organisation={organisation} /> : <p>{t('noOrganisation')}</p>}
      {guideHref && (
        <a className="big" href={guideHref}>
          {t('forHelpers')}
        </a>
      )}
    </details>
  );
}

function Organisation({ organisation: { name, contact, wrongTextContact } }: { organisation: ShownOrganisation }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {t('madeBy')} <bdi>{name}</bdi>
      </p>
      {contact && <Contact contact={contact} />}
      {wrongTextContact && (
        <>
          <p>{t('writeIfWrong')}</p>
          <Contact contact={wrongTextContact} />
          {/* A child in need may write to whatever address there is. */}
          <p>{t('notHelpLine')}</p>
        </>
      )}
    </>
  );
}

function Contact({ contact }: { contact: string }) {
  const { t } = useTranslation();
  const href = addressOf(contact);
  return (
    <>
      <p>
        <a className="address" href={href} rel="noreferrer">
          <bdi dir="ltr">{contact}</bdi>
        </a>
      </p>
      <p className="quiet">{t(href === contact ? 'pageListNotice' : 'messageNotice')}</p>
    </>
  );
}
