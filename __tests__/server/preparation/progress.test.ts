import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { startProgress } from '@/server/preparation/progress'

/** What is written to a terminal, or to something else. */
function written(isTTY: boolean, columns = 80) {
  let text = ''
  // What a terminal can besides: they say that they were called.
  const control = (name: string) => () => {
    text += `<${name}>`
    return true
  }
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns,
    cursorTo: control('cursorTo'),
    clearLine: control('clearLine'),
    moveCursor: control('moveCursor'),
  })
  stream.on('data', (part) => (text += String(part)))
  return { stream, text: () => stripVTControlCharacters(text) }
}

test('elsewhere than at a terminal: plain lines, not too often, and none that nobody needs', () => {
  const { stream, text } = written(false)
  let time = 0
  let made = 0
  const progress = startProgress('Moving', { stream, every: 10, now: () => time })
  for (time = 1; time <= 25; time += 1) progress.tell(() => `${(made += 1)} of 9`)
  progress.end()
  expect(text()).toBe('Moving: 1 of 9\nMoving: 2 of 9\n')
})

test('at a terminal: one line that changes, and is taken away at the end', () => {
  const { stream, text } = written(true)
  const progress = startProgress('Moving', { stream })
  progress.tell(() => '3 of 9')
  const before = text()
  progress.end()
  expect(before).toContain('Moving')
  expect(before).not.toContain('\n')
  expect(text().slice(before.length)).toContain('<clearLine>')
})

test('at a terminal that does not know how wide it is: plain lines, to the end', () => {
  const { stream, text } = written(true, 0)
  let time = 0
  const progress = startProgress('Moving', { stream, every: 10, now: () => time })
  time = 10_000
  progress.tell(() => '3 of 9')
  progress.end()
  expect(text()).toBe('Moving: 3 of 9\n')
})
