import { persistentState } from './persistent-state.ts'

const kept = persistentState<ReadonlyMap<string, string>>(new Map())

/**
 * Words that somebody is typing in a dialog, and how to change them. They are there again when it is opened again: Studio closes the dialogs
 * of a text when its window becomes as narrow as a phone, or a phone is turned.
 * @param name what they are for, and of which text; empty words are kept no longer
 */
export function useKeptWords(name: string): readonly [words: string, setWords: (words: string) => void] {
  const all = kept.use()
  const setWords = (words: string) => {
    const others = [...all].filter(([each]) => each !== name)
    kept.set(new Map(words === '' ? others : [...others, [name, words]]))
  }
  return [all.get(name) ?? '', setWords]
}
