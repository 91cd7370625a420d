/** What the table's reader must know to judge it. */
import { cpus, loadavg } from 'node:os';
import type { Bench } from './bench.ts';

const namespaces =
  'The line: two network namespaces and between them a process that every packet passes (TUN). Names, handshakes, windows and the worker’s requests are those of a real kernel. Slow 2G: 50 kbit/s down, 20 up, 2,000 ms round trip; slow 3G: 400 / 400 kbit/s, 400 ms. Queue of 128 kB in each direction, no other loss but on the weakest line, where 5 of 100 packets are lost in each direction, the same ones each time.';

const relay =
  'The line: a relay on this machine (no root, no TUN device or no Python), which models what TCP would do: one round trip for the name, one for each connection, ten segments at first and twice as many with each round trip. It does not model loss (on the weakest line none is made, and no interruption), nor acknowledgements that share the line. Slow 2G: 50 kbit/s down, 20 up, 2,000 ms round trip; slow 3G: 400 / 400 kbit/s, 400 ms.';

export function notesOf(bench: Bench, versions: { browser: string; generator: string }): readonly string[] {
  const { repetitions, canUseNamespaces, cutShort } = bench;
  const fewer = [...cutShort].map(([line, rounds]) => ` (${line}: ${rounds}, because time ran out)`).join('');
  const busy = loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');
  return [
    '## How',
    `Middle of ${repetitions === 1 ? 'one run only (--quick)' : `${repetitions} runs, round by round`}${fewer}; every first visit is a new profile and a new process of ${versions.browser}, at 360 × 640. Text counts when the sentence is in innerText and its rectangle inside the viewport, asked for every 15 ms over the browser’s protocol. The sentence is what to do in danger; the bare page and ${versions.generator} show the same one. Compared with is a page for each of the same topics, as the generator comes, in the same TLS records.`,
    canUseNamespaces ? namespaces : relay,
    'The server: Node, HTTP/2 over TLS 1.3, ECDSA leaf and one authority (about 1.1 kB of certificates), bodies compressed at build. "On the wire" is whole packets in both directions, all connections that the browser opened, names included.',
    'An update is counted over as many visits as it takes until the changed words stand in the document, and until the site has been quiet for five seconds. A day lies between two visits: on the same day nothing is asked at all (held by tests/journeys/updates.test.ts).',
    '## What is doubtful',
    `The slowdown of the processor reaches the page’s main thread only, neither the worker’s nor the browser’s own process. This machine has ${cpus().length} processors and was not alone: its load was ${busy} (1, 5 and 15 minutes) at the end. On slow 2G two visits ran at once, each on a line of its own.`,
    'What else runs on the machine makes a slowed processor slower still, and a page that draws more suffers more; the ratio of the fastest runs shows what is left when that is taken away. Where they differ much, believe neither: run it again on an idle machine.',
    'Builds are run once each, without anything kept from earlier ones, and drawn on as a line from the first number of languages to the last; with more topics they take longer. Processor time is that of all threads together, so on two idle processors the clock shows less. Close is timed by a timer set in the frame that hides the page, and by the first contentful paint of the game; neither is a photograph of the screen.',
  ];
}
