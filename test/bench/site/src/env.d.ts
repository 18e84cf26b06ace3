/// <reference types="astro/client" />

type View = import('@stepzero/content').View

declare namespace App {
  interface Locals {
    /** Everything this page may read: made for this one rendering. */
    readonly graph: View
    /** Tells the publisher why this page cannot be rendered. */
    fail(error: unknown): void
  }
}
