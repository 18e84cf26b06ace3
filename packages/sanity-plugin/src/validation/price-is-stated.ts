/** A draft may leave its price open; what is published may not. */
export const priceIsStated = (kind: string | undefined): true | string =>
  kind === 'unstated' ? 'State the price before you publish. Only a draft may leave it open.' : true
