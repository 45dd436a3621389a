import { Thread } from './thread'
import type { OutcomeMark } from '../content'

/** The outcomes that something touches, each with its thread. Nothing when there are none. */
export function OutcomeList({ outcomes }: { readonly outcomes: readonly OutcomeMark[] }) {
  if (outcomes.length === 0) return null
  return (
    <ul className="outcome-list">
      {outcomes.map(({ _id, number, title }) => (
        <li key={_id}>
          {number !== null && <Thread number={number} />}
          {title}
        </li>
      ))}
    </ul>
  )
}
