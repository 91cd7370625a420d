/** What is used of this package, which brings no types. */
declare module 'subset-font' {
  function subsetFont(
    font: Buffer,
    letters: string,
    options: { targetFormat: 'sfnt' | 'woff2'; noHinting?: boolean },
  ): Promise<Buffer>;
  export = subsetFont;
}
