import type { PlannedSignatory } from '../../../import/plan.ts'
import { numberSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** “2 new, 1 changed, 14 unchanged”. */
export function counted(signatories: readonly PlannedSignatory[]): string {
  const count = (kind: PlannedSignatory['kind']) => numberSaid(signatories.filter((each) => each.kind === kind).length)
  return say('{new} new, {changed} changed, {unchanged} unchanged', {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
  })
}
