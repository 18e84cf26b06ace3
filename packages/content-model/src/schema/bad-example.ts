/** A value that a schema must refuse, and where. Stands beside the schema whose limit it breaks. */
export interface BadExample {
  /** What is wrong with it. */
  readonly because: string
  readonly value: unknown
  /** Where the schema says so, from the root of the value. */
  readonly at: readonly (string | number)[]
}
