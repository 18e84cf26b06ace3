import {get} from 'node:http'
import {text} from 'node:stream/consumers'

/**
 * Loads a page as a reader does who comes for the first time: by a connection of its own, so that
 * none is used again that the server is about to close.
 */
export const loadPage = (address: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(address, {agent: false}, (response) => {
      text(response).then(resolve, reject)
    }).once('error', reject)
  })
