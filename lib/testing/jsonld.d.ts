declare module 'jsonld' {
  interface Options {
    format: string
    documentLoader(url: string): Promise<{ document: object; documentUrl: string }>
  }
  const jsonld: { toRDF(document: object, options: Options): Promise<unknown> }
  export default jsonld
}
