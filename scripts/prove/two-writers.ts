import type { Drill } from './drill.ts'
import { proveOneFolder } from './one-folder.ts'

export const twoWriters: Drill = {
  name: 'two-writers',
  promise:
    'Two processes that write in one folder at random lose nothing that they acknowledged, and agree in the end.',
  async run({ isQuick }) {
    const seed = Math.floor(Math.random() * 1_000_000)
    const { acknowledged, events, faults } = await proveOneFolder({ rounds: isQuick ? 3 : 20, writes: 500, seed })
    return { figures: { seed, acknowledged, 'events heard': events }, faults }
  },
}
