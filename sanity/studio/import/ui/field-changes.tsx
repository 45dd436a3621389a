import type { FieldChange } from '../../../import/plan.ts'
import { say } from '../../parts/say.ts'

const line = { display: 'block' }

/** Each field that would change: what it says now and what it would say. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  return changes.map(({ column, before, after }) => (
    <span key={column} style={line}>
      <code>{column}</code>: {before.length > 0 ? <del>{before.join(', ')}</del> : <em>{say('empty')}</em>} →{' '}
      <ins>{after.join(', ')}</ins>
    </span>
  ))
}
