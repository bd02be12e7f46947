/** What we use of `xliff`, which has no types of its own. */
declare module "xliff" {
  /** Texts by the id of their unit. */
  export type Units = Record<string, { source: string; target?: string; note?: string }>;

  export interface Exchange {
    sourceLanguage: string;
    targetLanguage: string;
    /** Units by the id of their file. */
    resources: Record<string, Units>;
  }

  /** XLIFF 2.0 of these texts. */
  export function js2xliff(exchange: Exchange, options?: { indent?: string }): Promise<string>;
  /** The texts of a document in XLIFF 2.0. Rejects for what is none. */
  export function xliff2js(xliff: string): Promise<Exchange>;
}
