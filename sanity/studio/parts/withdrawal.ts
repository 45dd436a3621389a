import { persistentState } from './persistent-state.ts'

/** The original story that is being withdrawn, while its dialog or its report is open. */
export const withdrawal = persistentState<string | null>(null)
