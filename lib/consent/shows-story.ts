/**
 * Whether an answer of the content API has something of a story in it. A query that gives words, pictures or the address of
 * a story gives its `_type` with them; a test asks every query.
 */
export function showsStory(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  if ('_type' in answer && answer._type === 'story') return true
  return Object.values(answer).some(showsStory)
}
