import {textOf} from './field-of.ts'

/**
 * The `select` of a preview for a text that stands once per language. Previews cannot choose by
 * language, so the first wording stands for all.
 */
export const WORDING = (field: string) => ({wording: `${field}.0.value`})

/** The wording that a preview selected by {@link WORDING} shows. */
export const firstWording = (selected: unknown): string | undefined => textOf(selected, 'wording')
