/** An origin, with the path the site is hosted under, as addresses are appended to it. */
export const withoutClosingSlash = (address: string): string => address.replace(/\/+$/, '')
