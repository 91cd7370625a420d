/** Walks through an update of ZZ-land step by step, so that a test can stop before any step. */
import { type Arrival, acceptUpdate, beginUpdate, type Question, type UpdateState } from '#core/pack/accept-update.ts';
import {
  manifestAddress,
  nowAddress,
  pieceAddress,
  rootAddress,
  signaturesAddress,
} from '#core/pack/pack-addresses.ts';
import { fileOf, root, rules, type Site, type ZzContents } from './zz-site.ts';

export type State = UpdateState<ZzContents>;

export interface Step {
  readonly state: State;
  readonly arrival: Arrival;
}

interface First extends Partial<Pick<Question, 'language' | 'root' | 'known' | 'floor'>> {
  held?: number;
}

export function firstState({ held, ...more }: First = {}): State {
  const plan = held === undefined ? undefined : { era: 1, version: held };
  return beginUpdate({ language: 'uk', root, known: undefined, floor: 0, ...more, held: plan });
}

/** What an honest site answers to a state. */
export function answer(site: Site, state: State): Arrival {
  const signed = (address: string) => ({
    body: fileOf(site, address),
    envelope: fileOf(site, signaturesAddress(address)),
  });
  switch (state.kind) {
    case 'wants-root':
      return { kind: 'root', ...signed(rootAddress(state.question.root.version + 1)) };
    case 'wants-now':
      return { kind: 'now', ...signed(nowAddress) };
    case 'wants-manifest':
      return { kind: 'manifest', ...signed(manifestAddress(state.now.version)) };
    case 'wants-index':
      return { kind: 'index', body: fileOf(site, pieceAddress(state.index.sha256)) };
    case 'wants-pieces': {
      const names = [state.plan.index, ...state.plan.pieces].map((piece) => piece.sha256);
      return { kind: 'pieces', bodies: new Map(names.map((name) => [name, fileOf(site, pieceAddress(name))])) };
    }
    default:
      throw new Error(`Nothing is wanted: ${state.kind}`);
  }
}

export async function walk(site: Site, state = firstState()): Promise<{ steps: Step[]; end: State }> {
  const steps: Step[] = [];
  let end = state;
  while (end.kind !== 'whole' && end.kind !== 'current') {
    const step = { state: end, arrival: answer(site, end) };
    steps.push(step);
    end = await acceptUpdate(step.state, step.arrival, rules);
  }
  return { steps, end };
}

export async function stepOf(site: Site, kind: Arrival['kind'], state = firstState()): Promise<Step> {
  const { steps } = await walk(site, state);
  const step = steps.find(({ arrival }) => arrival.kind === kind);
  if (!step) throw new Error(`The update has no step ${kind}`);
  return step;
}
