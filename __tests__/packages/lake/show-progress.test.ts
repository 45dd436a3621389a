import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { bar, showProgress } from '@/packages/lake/source/cli/show-progress'

/** What is written to a terminal, or to something else. */
function written(isTTY: boolean, columns = 80) {
  let text = ''
  // What a terminal can besides.
  const control = () => true
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns,
    cursorTo: control,
    clearLine: control,
    moveCursor: control,
  })
  stream.on('data', (part) => (text += String(part)))
  return { stream, text: () => stripVTControlCharacters(text) }
}

test('elsewhere than at a terminal: plain lines, not too often, and what has to be said at once', () => {
  const { stream, text } = written(false)
  let time = 0
  const progress = showProgress('Exporting', { stream, now: () => time })
  progress.say('Beginning.')
  for (time = 1_000; time <= 25_000; time += 1_000) progress.tell(() => `${time} of 99`)
  progress.end()
  expect(text()).toBe('Beginning.\nExporting: 10000 of 99\nExporting: 20000 of 99\n')
})

test('at a terminal: one line with a bar that changes, also where the work never pauses, and lines of their own between', () => {
  const { stream, text } = written(true)
  let time = 0
  const progress = showProgress('Exporting', { stream, now: () => time })
  time = 200
  progress.tell(() => bar(1_000, 4_000, 'documents'))
  expect(text()).toContain('Exporting: █████░░░░░░░░░░░░░░░ 1,000 of 4,000 documents')
  expect(text()).not.toContain('\n')
  progress.say('One is damaged.')
  progress.end()
  expect(text()).toContain('One is damaged.\n')
})

test.each([
  [0, 0, 20],
  [0, 3, 0],
  [1, 3, 6],
  [3, 3, 20],
])('%d of %d fill %d of the bar', (done, total, filled) => {
  expect(bar(done, total, 'files')).toBe(`${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${done} of ${total} files`)
})

test('at a terminal that does not know how wide it is: plain lines, to the end', () => {
  const { stream, text } = written(true, 0)
  let time = 0
  const progress = showProgress('Exporting', { stream, now: () => time })
  time = 10_000
  progress.tell(() => '3 of 9')
  progress.end()
  expect(text()).toBe('Exporting: 3 of 9\n')
})
