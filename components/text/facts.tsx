import type { ReactNode } from 'react'
import type { Edit } from '@/sanity/preview/data-attribute'

/** The field is for click-to-edit; a value from another document has none. */
type Fact = readonly [label: string, value: ReactNode, field?: string]

interface FactsProps {
  readonly facts: readonly Fact[]
  readonly edit?: Edit
}

/** Facts in the margin. Unknown ones (`null`, `false`, an empty text) are left out. */
export function Facts({ facts, edit }: FactsProps) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
  if (known.length === 0) return null
  return (
    <dl className="facts">
      {known.map(([label, value, field]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-sanity={field && edit?.(field)}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
