import type {MiddlewareHandler} from 'astro'

/**
 * Hands every thrown error to whoever renders the page. Astro itself answers 500 with an empty
 * body and keeps the error to its log.
 */
export const onRequest: MiddlewareHandler = async ({locals}, next) => {
  try {
    return await next()
  } catch (error) {
    locals.fail(error)
    throw error
  }
}
