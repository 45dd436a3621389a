import { availableParallelism } from 'node:os'

/** Beyond these, what renders and what queries want the cores more. */
const most = 4

/** How many processes answer readers where nobody has said it: one for each core that this one may use. */
export const usualFronts = (): number => Math.min(availableParallelism(), most)
