import { persistentState } from '../../parts/persistent-state.ts'
import { firstPictureChoice, type PictureChoice } from '../rules/choice.ts'

/** What is listed, and which picture is open: it stays while somebody looks at a text that shows it. */
export const library = persistentState<{ readonly choice: PictureChoice; readonly open: string | null }>({
  choice: firstPictureChoice,
  open: null,
})
