/**
 * A question, and what is said about it after its question mark: only the question is repeated with each of its answers, by a
 * screen reader, and in what is missing.
 */
export function questionParts(words: string): { readonly question: string; readonly help: string | null } {
  const [, question = words, help = null] = /^(.*?[?؟])\s+(\S.*)$/su.exec(words) ?? []
  return { question, help }
}
