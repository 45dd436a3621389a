import { faultsOf, type Drill } from './drill.ts'
import { runJourneys } from './support/run-journeys.ts'

export const longLists: Drill = {
  name: 'long-lists',
  promise:
    'With a thousand stories and 75 signatories nothing is built for them, lists have pages, and each page comes with its styles in one round trip.',
  async run({ folder }) {
    const { passed, failed } = await runJourneys(folder, ['alone/many.spec'])
    return { figures: { passed, failed }, faults: faultsOf([passed > 0 && failed === 0, `${failed} failed`]) }
  },
}
