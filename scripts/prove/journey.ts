import { faultsOf, type Drill } from './drill.ts'
import { runJourneys } from './support/run-journeys.ts'

const title = 'a changed title is public when it is published, not before, and the old one never again'

export const journey: Drill = {
  name: 'journey',
  promise: 'A title that is changed in a real Studio is on the page within a second of publishing, 20 times of 20.',
  async run({ folder, isQuick, say }) {
    const times = isQuick ? 3 : 20
    say(`${times} times …`)
    const words = ['studio.spec', '-g', title, `--repeat-each=${times}`]
    const { passed, failed } = await runJourneys(folder, words)
    return {
      figures: { passed, failed },
      faults: faultsOf([passed === times && failed === 0, `${failed} of ${times} failed`]),
    }
  },
}
