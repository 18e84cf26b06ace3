declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2'
    readonly keepFeatures: string[]
    readonly noHinting: boolean
    readonly variationAxes: Readonly<
      Record<string, number | {readonly min: number; readonly max: number}>
    >
  }
  /** Keeps the characters of `text` and what they need. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
