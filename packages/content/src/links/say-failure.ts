const SAID: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'has a host name that could not be looked up just now',
  ECONNREFUSED: 'takes no connection',
  ECONNRESET: 'broke the connection',
  EHOSTUNREACH: 'cannot be reached from here',
  ENETUNREACH: 'cannot be reached from here',
  ENOTFOUND: 'has a host name that does not exist',
  EPIPE: 'broke the connection',
  ETIMEDOUT: 'did not answer in time',
  HPE_HEADER_OVERFLOW: 'sends more headers than are read',
}

/** Whether a failure lies in what the host sends, so that it would be the same again. */
export const isLasting = (code: string): boolean => /CERT|SSL|TLS|SIGNATURE|^HPE_/.test(code)

/** What a failure of the network means, to follow an address in a sentence. */
export const sayFailure = (code: string, message: string): string =>
  SAID[code] ??
  (code.startsWith('HPE_')
    ? 'does not answer as a web server does'
    : isLasting(code)
      ? `has no certificate that can be trusted (${code})`
      : message)
