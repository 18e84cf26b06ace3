/// <reference types="astro/client" />

// Until `@stepzero/content` exports it; then `type View = import('@stepzero/content').View`.
interface View {
  link(id: string): {address: string; title: string} | undefined
}

declare namespace App {
  interface Locals {
    /** Everything this page may read: made for this one rendering. */
    readonly graph: View
    /** Tells the publisher why this page cannot be rendered. */
    fail(error: unknown): void
  }
}
