// Writes a folder and dies at a given step, as a process does whose power is cut.
import {makeFixtureRelease} from '../fixture-release.ts'
import {writeFolder} from './write-folder.ts'

const [dataDir = '', outDir = '', text = '', step = ''] = process.argv.slice(2)
const release = await makeFixtureRelease(dataDir, {'/': text, [`/${text}/`]: text})
await writeFolder(release, outDir, {
  onStep(done) {
    if (done === step) process.kill(process.pid, 'SIGKILL')
  },
})
