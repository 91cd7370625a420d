/** Which words say what kind of service this is, who answers, and for whom. */
import type { EmergencyService, ServiceKind, WhoAnswers } from '#core/directory/pack-shape.ts';

export const kindWords = {
  'child-helpline': 'kindChildHelpline',
  'missing-children': 'kindMissingChildren',
  trafficking: 'kindTrafficking',
  'violence-sexual': 'kindViolenceSexual',
  'csam-hotline': 'kindCsamHotline',
  takedown: 'kindTakedown',
  'refugee-info': 'kindRefugeeInfo',
  barnahus: 'kindBarnahus',
  'safer-internet-helpline': 'kindSaferInternetHelpline',
  emergency: 'emergency',
  other: 'kindOther',
} as const satisfies Record<ServiceKind, string>;
