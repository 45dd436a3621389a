import type { ManyActName } from '../rules/acts.ts'
import type { ManyAct } from '../rules/result.ts'
import type { Acting } from './acting.ts'
import { addToEach } from './add-to-each.ts'
import { publishEach } from './publish-each.ts'
import { approveEach, sendEach } from './review-each.ts'
import { takeDownEach } from './take-down-each.ts'

/**
 * What a name of an act does.
 * @param value what was written or chosen for it: the sentence that goes with a request, or the id of what is added
 */
export function actByName(name: ManyActName, acting: Acting, value: string): ManyAct {
  switch (name) {
    case 'publish':
      return publishEach(acting)
    case 'send':
      return sendEach(acting, value)
    case 'approve':
      return approveEach(acting)
    case 'takeDown':
      return takeDownEach(acting)
    case 'outcomes':
    case 'countries':
      return addToEach(acting, name, value)
  }
}
