import type {ElementCheck} from './element.ts'

const FRAMES = new Set([
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'portal',
  'fencedframe',
])

/** Frames bring a page with its own rules, its own requests and its own cookies. */
export const checkFrames: ElementCheck = ({name, line}, notebook) => {
  if (!FRAMES.has(name)) return
  notebook.note(
    'frame',
    line,
    `The page holds an <${name}>.`,
    'Link to what it shows, or show it as a part of this page.',
  )
}
