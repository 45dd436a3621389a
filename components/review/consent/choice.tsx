import type { ReactNode } from 'react'

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly isChosen?: boolean
  /** The id of the sentence that says more about it. */
  readonly describedBy?: string
  readonly children: ReactNode
}

/** One thing to choose, with its words. */
export function Choice({ type, name, value, isChosen = false, describedBy, children }: ChoiceProps) {
  const id = `${name}-${value}`
  return (
    <div className="answer">
      <input type={type} id={id} name={name} value={value} defaultChecked={isChosen} aria-describedby={describedBy} />
      <label htmlFor={id}>{children}</label>
    </div>
  )
}
