/** How often a property is tried: a few times in every run, many times in a soak. */
export const PROPERTY_RUNS = process.env['SOAK'] === undefined ? 20 : 500
