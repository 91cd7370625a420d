/** The words of the tools, for their script to take: nobody reads them here. */
import { useTranslation } from 'react-i18next';
import { toolWords } from '#core/desk/tool-words.ts';

export function ToolWordsList() {
  const { t } = useTranslation();
  return (
    <ul hidden data-tool-words="">
      {toolWords.map((name) => (
        <li key={name} data-word={name}>
          {t(name)}
        </li>
      ))}
    </ul>
  );
}
