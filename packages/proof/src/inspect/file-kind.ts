/** Files that are read as XML: drawings and feeds. */
export const XML_FILE = /\.(?:svg|xml)$/i
