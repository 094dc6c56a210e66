declare module 'word-extractor' {
  namespace WordExtractor {
    interface Options {
      /** false: quotes and dashes stay as they are. */
      readonly filterUnicode: false
    }
    /** A Word file of 1997–2003; paragraphs end in \n, cells in \t. */
    interface Extracted {
      getBody(options: Options): string
      getFootnotes(options: Options): string
      getEndnotes(options: Options): string
      getAnnotations(options: Options): string
      getTextboxes(options: Options & { readonly includeHeadersAndFooters: boolean }): string
    }
  }
  class WordExtractor {
    /** Rejects when the file is not of this format or is damaged. */
    extract(source: Buffer): Promise<WordExtractor.Extracted>
  }
  export = WordExtractor
}
