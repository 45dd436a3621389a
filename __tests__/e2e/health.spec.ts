import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect } from '@playwright/test'
import { editorClient, siteUrl } from './support/site'
import { makeStory } from './support/stories'
import { test } from './support/test'

/** Runs `npm run health` as cron would. */
async function health(words: readonly string[], env: Record<string, string> = {}) {
  const child = spawn('node', ['scripts/run.mjs', 'health', ...words], {
    env: { ...process.env, SITE_URL: siteUrl(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, output, problems }
}

test('the terminal lists what is to be mended, and says so to cron', async () => {
  const client = await editorClient()
  const story = await makeStory(client)
  await client.delete(`consent.${story.id}`)
  const { code, output } = await health(['--no-links', '--no-pages'])
  expect(output).toContain(`! ${story.title}: Readers do not see it.`)
  expect(output).toContain(`/studio/intent/edit/id=${story.id};type=story/`)
  expect(output).toMatch(/\d+ to be mended, \d+ to be looked at\.\s*$/)
  expect(code).toBe(1)

  const json: unknown = JSON.parse((await health(['--no-links', '--no-pages', '--json'])).output)
  expect(json).toMatchObject({
    site: siteUrl(),
    results: expect.arrayContaining([expect.objectContaining({ name: 'consent' })]),
  })
})

test('axe looks at the pages of the running site', async () => {
  const { output } = await health(['--no-links', '--most', '4'])
  expect(output).toMatch(/axe looked at 4 pages; the other \d+ were left out/)
})

test('that the site does not run is said in one sentence', async () => {
  const { code, output, problems } = await health([], { SITE_URL: 'http://127.0.0.1:9' })
  expect(code).toBe(2)
  expect(output).toBe('')
  expect(problems).toMatch(/^nap1325: the site does not answer at http:\/\/127\.0\.0\.1:9,.*npm start/)
})
