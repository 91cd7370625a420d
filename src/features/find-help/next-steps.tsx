/** Other ways to get help, best first, without any number: they may be seen by whoever looks at the screen after a call. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedService } from '#core/directory/pack-shape.ts';
import type { NextStep } from '#core/directory/ways.ts';
import { Picture } from '#ui/picture.tsx';
import { kindLook, wayWords } from './service-words.ts';

interface Props {
  services: readonly PublishedService[];
  steps: readonly NextStep[];
  onStep: (step: NextStep) => void;
}

export function NextSteps({ services, steps, onStep }: Props) {
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.kind}>
          <button className="row" type="button" data-step={step.kind} onClick={() => onStep(step)}>
            <StepLabel services={services} step={step} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function StepLabel({ services, step }: { services: readonly PublishedService[]; step: NextStep }) {
  const { t } = useTranslation();
  if (step.kind === 'emergency') return <Label picture="emergency" words={t('emergencyStep')} />;
  if (step.kind === 'card') return <Label picture="cards" words={t('showACard')} />;

  const service = services.find(({ id }) => id === step.service);
  const way = service?.channels[step.channel];
  if (!service || !way) return null;
  const { picture, name, verb } = wayWords[way.kind];
  return step.kind === 'same-people' ? (
    <Label picture={picture} words={t(name ?? verb)} more={t('samePeople')} />
  ) : (
    <Label
      picture={kindLook[service.kind].picture}
      words={t(kindLook[service.kind].words)}
      more={
        <>
          <bdi lang={service.nameLanguage}>{service.name.local}</bdi>
          {name !== undefined && ` · ${t(name)}`}
        </>
      }
    />
  );
}

function Label({ picture, words, more }: { picture: string; words: string; more?: ReactNode }) {
  return (
    <>
      <Picture name={picture} />
      <b>
        {words}
        {more !== undefined && (
          <>
            <br />
            <span className="quiet">{more}</span>
          </>
        )}
      </b>
    </>
  );
}
