import type { UncountedPiece } from '@/lib/review/compare/comparison'
import { listChanges } from '@/lib/review/compare/list-changes'
import type { TextRun } from '@/lib/review/compare/text-run'

type Lines = readonly (readonly TextRun[])[]

function excerpt(...lines: Lines): string | undefined {
  const piece: UncountedPiece = {
    status: 'changed',
    kind: 'paragraph',
    form: '',
    lines: lines.map((runs) => ({
      name: 'text',
      runs: runs.map((run) => ({ ...run, marks: [], marksBefore: null })),
      isRewritten: false,
    })),
    picture: null,
    isReset: false,
    language: null,
  }
  return listChanges([{ name: 'body', status: 'same', pieces: [piece] }]).changes[0]?.excerpt
}

const kept = (text: string): TextRun => ({ kind: 'kept', text })
const removed = (text: string): TextRun => ({ kind: 'removed', text })
const added = (text: string): TextRun => ({ kind: 'added', text })

test.each<[string, Lines, string]>([
  ['the line as it is now', [[kept(' One '), removed('old '), added('new '), kept('word ')]], 'One new word'],
  ['the line as it was, when nothing is left', [[removed('All of it')]], 'All of it'],
  ['the line that changed, not the first', [[kept('A caption')], [added('In words')]], 'In words'],
  ['the first line when no word changed', [[kept('A caption')], [kept('In words')]], 'A caption'],
  ['nothing', [], ''],
  ['sixty letters whole', [[added('a'.repeat(60))]], 'a'.repeat(60)],
  ['whole words', [[added('word '.repeat(20))]], `${'word '.repeat(11)}word…`],
  ['whole characters', [[added('👩'.repeat(70))]], `${'👩'.repeat(60)}…`],
])('a change is listed by %s', (_what, lines, expected) => {
  expect(excerpt(...lines)).toBe(expected)
})
