import type { PlannedSignatory } from '../../../import/plan.ts'

/** “2 new, 1 changed, 14 unchanged”. */
export function counted(signatories: readonly PlannedSignatory[]): string {
  return (['new', 'changed', 'unchanged'] as const)
    .map((kind) => `${signatories.filter((each) => each.kind === kind).length.toLocaleString('en')} ${kind}`)
    .join(', ')
}
