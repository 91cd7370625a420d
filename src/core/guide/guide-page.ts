/** One text of the guide for helpers, as it is shown. */
import type { GuideText } from './guide-text.ts';

export interface GuidePage {
  readonly id: string;
  readonly text: GuideText;
  /** Pages it was made from, each as it was seen. */
  readonly sources: ReadonlyArray<{ readonly title: string; readonly url: string; readonly date: string | null }>;
}
