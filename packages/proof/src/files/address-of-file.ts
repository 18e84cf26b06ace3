/** The address of a file from the root of the site: `a/index.html` stands at `/a/`. */
export const addressOfFile = (path: string): string =>
  `/${path.replace(/(^|\/)index\.html$/, '$1')}`
