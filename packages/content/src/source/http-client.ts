/**
 * Node's client for an address of the web. Not imported: that would load it wherever documents are
 * read, and most starts have nothing to ask for.
 */
export const httpClient = ({protocol}: URL) =>
  process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http')
