import { persistentState } from '../../parts/persistent-state.ts'
import { firstChoice, type ManyChoice } from '../rules/choice.ts'
import type { ManyItem } from '../rules/item.ts'

/** What is listed, and what of it is selected by id: it stays while somebody looks at one of the documents. */
export interface ManySelection {
  readonly choice: ManyChoice
  readonly selected: ReadonlyMap<string, ManyItem>
}

export const selection = persistentState<ManySelection>({ choice: firstChoice, selected: new Map() })
