import type { ManyType } from './choice.ts'

/** What can be done to a selection. */
export type ManyActName = 'publish' | 'send' | 'approve' | 'takeDown' | 'outcomes' | 'countries'

/** The list of references that an act adds to. */
export type ListField = Extract<ManyActName, 'outcomes' | 'countries'>

const lists: Readonly<Record<ManyType, readonly ListField[]>> = {
  story: ['outcomes', 'countries'],
  napDocument: ['outcomes'],
  partner: [],
  page: [],
}

const ofEditors: ReadonlySet<ManyActName> = new Set(['publish', 'approve', 'takeDown'])

/** What is offered for a type: what a role may not is left out, and refused by the content API if it is tried. */
export function actsFor(type: ManyType, mayPublish: boolean): readonly ManyActName[] {
  const all: readonly ManyActName[] = ['publish', 'send', 'approve', 'takeDown', ...lists[type]]
  return all.filter((act) => mayPublish || !ofEditors.has(act))
}
