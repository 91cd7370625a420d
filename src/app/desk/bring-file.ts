/** Brings a file of the desk: what the worker has stored of it, else from the site. */
export async function bringFile<File>(address: string): Promise<File> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return (await answer.json()) as File;
}
