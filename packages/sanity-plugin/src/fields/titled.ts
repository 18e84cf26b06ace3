/** The choices of a field: every value of a list of the model, each with its title for editors. */
export const titled = <const Values extends readonly string[]>(
  values: Values,
  titles: Readonly<Record<Values[number], string>>,
): {value: string; title: string}[] =>
  Object.entries<string>(titles)
    // The order is the model's, whatever order the titles were written in.
    .toSorted(([a], [b]) => values.indexOf(a) - values.indexOf(b))
    .map(([value, title]) => ({value, title}))
