/** Walks through an update of ZZ-land step by step, so that a test can stop before any step. */
import { type Arrival, acceptUpdate, type UpdateState } from '#core/pack/accept-update.ts';
import { manifestAddress, nowAddress, pieceAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { fileOf, rules, type Site, type ZzContents } from './zz-site.ts';

export type State = UpdateState<ZzContents>;

export interface Step {
  readonly state: State;
  readonly arrival: Arrival;
}

export function firstState(question: { language?: string; held?: number; floor?: number } = {}): State {
  const { language = 'uk', held, floor = 0 } = question;
  return { kind: 'wants-now', question: { language, held, floor } };
}

/** What an honest site answers to a state. */
export function answer(site: Site, state: State): Arrival {
  const signed = (address: string) => ({
    body: fileOf(site, address),
    envelope: fileOf(site, signaturesAddress(address)),
  });
  switch (state.kind) {
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
