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
export const spellings = (name: string): readonly string[] => {
  const spelledOut = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüåøæ]/g, (letter) => SPELLED_OUT[letter] ?? letter)
  return [...new Set([fold(name), fold(spelledOut)])]
}
