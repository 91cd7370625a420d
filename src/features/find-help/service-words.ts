/** Which words say what kind of service this is and who answers. */
import type { EmergencyNumber, PublishedChannel, PublishedService } from '#core/directory/pack-shape.ts';
import type { ServiceKind, WhoAnswers } from '#core/directory/vocabulary.ts';

interface KindLook {
  words: string;
  picture: string;
}

export const kindLook = {
  'child-helpline': { words: 'kindChildHelpline', picture: 'child-helpline' },
  'missing-children': { words: 'kindMissingChildren', picture: 'magnifier-and-family' },
  trafficking: { words: 'kindTrafficking', picture: 'trafficking-line' },
  'violence-sexual': { words: 'kindViolenceSexual', picture: 'violence-line' },
  'csam-hotline': { words: 'kindCsamHotline', picture: 'online-safety' },
  takedown: { words: 'kindTakedown', picture: 'online-safety' },
  'refugee-info': { words: 'kindRefugeeInfo', picture: 'refugee-info' },
  barnahus: { words: 'kindBarnahus', picture: 'people' },
  'safer-internet-helpline': { words: 'kindSaferInternetHelpline', picture: 'chat' },
  emergency: { words: 'emergency', picture: 'emergency' },
  other: { words: 'kindOther', picture: 'people' },
} as const satisfies Record<ServiceKind, KindLook>;

const answerWords = {
  'child-ngo': 'answersChildNgo',
  ngo: 'answersNgo',
  state: 'answersState',
  police: 'answersPolice',
  emergency: 'answersEmergency',
  mixed: 'answersMixed',
} as const satisfies Record<WhoAnswers, string>;

export function wordsOfAnswerer({ whoAnswers }: PublishedService) {
  return whoAnswers === undefined ? 'answersUnknown' : answerWords[whoAnswers];
}

export const emergencyLook = {
  all: { words: 'serviceAll', picture: 'emergency' },
  police: { words: 'servicePolice', picture: 'police' },
  ambulance: { words: 'serviceAmbulance', picture: 'ambulance-doctor' },
  fire: { words: 'serviceFire', picture: 'fire' },
  'ambulance-and-fire': { words: 'serviceAmbulanceFire', picture: 'ambulance-doctor' },
  rescue: { words: 'serviceRescue', picture: 'emergency' },
  'civil-protection': { words: 'serviceRescue', picture: 'emergency' },
} as const satisfies Record<NonNullable<EmergencyNumber['service']>, KindLook>;

const phoneWords = {
  title: 'beforeYouCall',
  verb: 'call',
  show: 'showNumber',
  picture: 'control-phone',
  name: undefined,
  traces: ['callListNotice', 'numberSeen'],
} as const;
const messageWords = {
  title: 'beforeYouWrite',
  verb: 'writeMessage',
  show: 'showNumber',
  picture: 'control-message',
} as const;
const pageWords = {
  title: 'beforeYouOpen',
  verb: 'openPage',
  show: 'showAddress',
} as const;

interface WayLook {
  title: string;
  verb: string;
  show: string;
  picture: string;
  /** What it is called beside its number or address; a telephone number needs no name. */
  name: string | undefined;
  /** What it leaves behind. */
  traces: readonly string[];
}

/** A call, a message and a page leave different traces, and the sheet says which. */
export const wayWords = {
  phone: phoneWords,
  sms: { ...messageWords, name: 'waySms', traces: ['messageNotice', 'numberSeen', 'answerShows'] },
  whatsapp: { ...messageWords, name: 'wayWhatsapp', traces: ['whatsappStays', 'numberSeen', 'answerShows'] },
  email: {
    ...messageWords,
    show: 'showAddress',
    name: 'wayEmail',
    traces: ['messageNotice', 'mailSeen', 'answerShows'],
  },
  chat: { ...pageWords, picture: 'chat', name: 'wayChat', traces: ['pageListNotice', 'chatStays'] },
  web: { ...pageWords, picture: 'world', name: 'wayWeb', traces: ['pageListNotice'] },
} as const satisfies Record<PublishedChannel['kind'], WayLook>;
