/** A unit as it stands beside a figure. */
export const unitInWords = (unit: string): string => (unit === 'percent' ? '%' : unit)
