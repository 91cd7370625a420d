/** Brings a file of the desk: what the worker has stored of it, else from the site. */
import { discreetly } from '#platform/fetch-bytes.ts';

export async function bringFile<File>(address: string): Promise<File> {
  const answer = await fetch(address, discreetly);
  if (!answer.ok) throw new Error(address);
  return (await answer.json()) as File;
}
