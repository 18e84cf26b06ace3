import {fold} from './fold.ts'

const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  æ: 'ae',
}

/** A name folded, as it stands and with its umlauts spelled out: "uber" and "ueber" for "über". */
export const spellings = (name: string): readonly string[] => [
  ...new Set(asSpelled(name).map(fold)),
]

/** A name as it stands, and with its umlauts spelled out where it has any. */
export const asSpelled = (name: string): readonly string[] => {
  const lower = name.normalize('NFC').toLowerCase()
  if (!/[äöüåøæ]/.test(lower)) return [lower]
  return [lower, lower.replaceAll(/[äöüåøæ]/g, (letter) => SPELLED_OUT[letter] ?? letter)]
}
