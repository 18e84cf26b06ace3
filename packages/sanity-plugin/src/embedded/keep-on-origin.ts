/** The script that Sanity adds to every Studio so that its dashboard can frame it. */
const BRIDGE = /<script\b[^>]*\bdata-sanity-core\b[^>]*><\/script>\s*/g

/** A font that a style sheet would fetch from Sanity's servers. */
const FOREIGN_FONT = /@font-face\s*\{[^{}]*\bhttps?:[^{}]*\}\s*/g

interface Asset {
  readonly type: 'asset' | 'chunk'
  readonly fileName: string
  source?: string | Uint8Array
}

/** Takes out of an HTML page what would ask another origin. */
export const withoutBridge = (html: string): string => html.replaceAll(BRIDGE, '')

/** Takes out of a style sheet the fonts it would fetch from another origin. */
export const withoutForeignFonts = (css: string): string => css.replaceAll(FOREIGN_FONT, '')

/**
 * A Vite plugin for `sanity.cli.ts`: the built Studio asks no other origin for scripts and fonts.
 * Text is set in the fonts of the reader's system, as Sanity's own style sheets provide.
 */
export const keepOnOrigin = () => ({
  name: 'stepzero-keep-on-origin',
  enforce: 'post' as const,
  transformIndexHtml: {order: 'post' as const, handler: withoutBridge},
  generateBundle: (_options: unknown, bundle: Readonly<Record<string, Asset>>) => {
    for (const asset of Object.values(bundle)) {
      if (asset.type !== 'asset' || asset.source === undefined) continue
      const text = asset.source.toString()
      if (asset.fileName.endsWith('.css')) asset.source = withoutForeignFonts(text)
      else if (asset.fileName.endsWith('.html')) asset.source = withoutBridge(text)
    }
  },
})
