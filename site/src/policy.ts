/**
 * What a page of this site may load: its own files and nothing else. The layout writes it into
 * each page; the server and `_headers` send the same words (a test holds the two together).
 */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
