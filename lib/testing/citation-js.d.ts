declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { forceType?: string })
    data: object[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
