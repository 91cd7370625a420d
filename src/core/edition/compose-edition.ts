/** Composes what a child reads. Documents and the app both show exactly this. */
import type { EditionTexts, Group } from './edition-piece.ts';

export interface TopicLink {
  id: string;
  title: string;
}

export interface TopicPage {
  id: string;
  group: Group;
  picture: string;
  title: string;
  note: string | undefined;
  blocks: ReadonlyArray<{ text: string; picture: string | undefined }>;
  say: string;
  sayToAdult: string | undefined;
  /** The card must not show the child's own language. */
  isSilent: boolean;
  excuse: string | undefined;
  do: string;
  /** What a child should ask before telling anybody anything (safeguarding rule SG-25). */
  beforeYouTell: string;
  /** Always there (SG-26); which one depends on the topic, so that no page excuses harm or betrays itself. */
  closing: string;
  /** The topic that tells what happens then; one tap from wherever a child may decide to tell somebody. */
  whatHappens: TopicLink | undefined;
  /** Topics of this edition to offer next. */
  links: readonly TopicLink[];
}

export interface Edition {
  topics: readonly TopicPage[];
  /** The ten sentences of the safety core, in their order. */
  core: readonly string[];
  calm: readonly string[];
}

export const whatHappensTopic = 'what-happens-next';

const placeInCore = { beforeYouTell: 2, dangerNow: 4 } as const;

/**
 * @param emergencyNumber as dialled where the child is; undefined when no country was chosen, and then a sentence
 *   without a number is used: a number is never shown without a country.
 */
export function composeEdition(piece: EditionTexts, emergencyNumber?: string): Edition {
  const core = piece.core.map((sentence, place) => {
    if (place !== placeInCore.dangerNow || sentence.indexOf('{{emergencyNumber}}') < 0) return sentence;
    if (emergencyNumber !== undefined) return sentence.replace('{{emergencyNumber}}', emergencyNumber);
    return piece.coreWithoutNumber ?? '';
  });
  const beforeYouTell = core[placeInCore.beforeYouTell] ?? '';

  return {
    core,
    calm: piece.calm,
    topics: piece.topics.map(({ id, group, picture, pictures, closing, links, sayToAdult, silent, text }) => ({
      id,
      group,
      picture,
      title: text.title,
      note: text.note,
      blocks: text.body.map((paragraph, at) => ({ text: paragraph, picture: pictures[at] })),
      say: text.say,
      sayToAdult,
      isSilent: silent === true,
      excuse: text.excuse,
      do: text.do,
      beforeYouTell,
      closing: piece.closings[closing] ?? '',
      whatHappens: linksOf(piece, id === whatHappensTopic ? [] : [whatHappensTopic])[0],
      links: linksOf(piece, links),
    })),
  };
}

export function dangerNow(edition: Edition): string {
  return edition.core[placeInCore.dangerNow] ?? '';
}

/** Only what this edition holds: a topic may be missing at an age or not yet translated. */
function linksOf({ topics }: EditionTexts, links: readonly string[]): TopicLink[] {
  return links.reduce<TopicLink[]>((all, id) => {
    const topic = topics.find((one) => one.id === id);
    return topic ? all.concat({ id, title: topic.text.title }) : all;
  }, []);
}
