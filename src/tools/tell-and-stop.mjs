/** Ends a program with one clear sentence; the whole stack only for those who ask with DEBUG. */
export function tellAndStop(error) {
  const sentence = error instanceof Error ? error.message : String(error);
  console.error(process.env.DEBUG && error instanceof Error ? error.stack : sentence);
  process.exitCode = 1;
}
