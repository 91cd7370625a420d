/** A tool of the helper's desk: a button that opens it. What is inside comes only then; without script nothing is shown. */
import { useTranslation } from 'react-i18next';

interface Props {
  tool: 'which' | 'search' | 'booth';
}

export function DeskTool({ tool }: Props) {
  const { t } = useTranslation();
  return (
    <section data-tool={tool} hidden>
      <button className="big" type="button" aria-expanded="false">
        {t(`deskTool_${tool}`)}
      </button>
      <p role="status" />
      <div hidden />
    </section>
  );
}
