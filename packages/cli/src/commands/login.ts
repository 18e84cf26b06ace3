import {resolve} from 'node:path'
import {Command} from 'commander'
import {createSignInLink, STUDIO_STORE} from '@stepzero/lake'
import {hostedDataset} from '../environment.ts'
import {DATA_FOLDER} from '../places.ts'

const login = ({data}: {readonly data: string}): void => {
  const place = {dataDir: resolve(data)}
  const isHosted = hostedDataset(process.env) !== undefined
  const link = createSignInLink(isHosted ? {...place, dataset: STUDIO_STORE} : place)
  process.stdout.write(`${link}\n`)
}

/** `stepzero login`: a new sign-in link for the Studio of a lake that runs. */
export const loginCommand = (): Command =>
  new Command('login')
    .description('Print a link that signs in to the running Studio, once, within ten minutes.')
    .option('--data <folder>', 'where the embedded lake lies', DATA_FOLDER)
    .action(login)
