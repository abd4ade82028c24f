/** As much of it as is used. */
declare module 'fontkit' {
  export interface GlyphRun {
    glyphs: { path: { toSVG(): string } }[]
    positions: { xAdvance: number; xOffset: number; yOffset: number }[]
    advanceWidth: number
  }
  export interface Font {
    unitsPerEm: number
    layout(text: string): GlyphRun
  }
  export function openSync(file: string): Font
}
