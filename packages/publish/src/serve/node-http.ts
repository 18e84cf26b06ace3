/**
 * Node's own HTTP, by the one who serves. Not imported: that would load its client too, which no other
 * start should wait for.
 */
export const nodeHttp = () => process.getBuiltinModule('node:http')
