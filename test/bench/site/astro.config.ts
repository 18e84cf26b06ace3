/** Compiled exactly as the real site is. */
export {default} from '@stepzero/site/astro.config.ts'
