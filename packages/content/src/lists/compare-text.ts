/** By code unit: the order that no language and no version of one can change. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
