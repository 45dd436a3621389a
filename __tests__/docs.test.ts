/** @jest-environment node */
import { readFileSync, statSync } from 'node:fs'

const guide = readFileSync('docs/editors-guide.md', 'utf8')
const pictures = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)].map(([, words = '', file = '']) => ({ words, file }))

test('the editor’s guide has pictures', () => {
  expect(pictures.length).toBeGreaterThan(3)
})

test.each(pictures)('$file is there, is small, and is put in words', ({ words, file }) => {
  expect(statSync(`docs/${file}`).size).toBeLessThan(60_000)
  expect(words).toMatch(/\w{3}/u)
})
