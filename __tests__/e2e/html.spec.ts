import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type APIRequestContext } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { z } from 'zod'
import { ensureJava } from '@/scripts/test/java'
import { everyPage, onePerTemplate } from './support/pages'
import { test } from './support/test'

/** One of each template in each language, and what stands where there is nothing. */
async function templates(request: APIRequestContext): Promise<{ path: string; html: string }[]> {
  const paths = [
    ...onePerTemplate(await everyPage(request)),
    '/en?light',
    '/nl/verhalen?light',
    '/en/nothing',
    '/nl/niets',
    '/en/search?q=peace',
    '/nl/zoeken',
    '/ask/en',
    '/ask/nl/sent',
  ]
  const pages: { path: string; html: string }[] = []
  for (const path of paths) {
    const answer = await request.get(path)
    // A sentence that the site is busy would be judged instead of the page.
    expect([200, 404], path).toContain(answer.status())
    pages.push({ path, html: await answer.text() })
  }
  return pages
}

test('html-validate finds nothing', async ({ request }) => {
  const checker = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })
  const found: string[] = []
  for (const { path, html } of await templates(request)) {
    const report = await checker.validateString(html)
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages)
        found.push(`${path}:${line}:${column} ${ruleId}: ${message}`)
  }
  expect(found).toEqual([])
})

const Report = z.object({
  messages: z.array(
    z.object({ url: z.string(), type: z.string(), message: z.string(), extract: z.string().optional() }),
  ),
})

test('the Nu checker finds no error', async ({ request }) => {
  ensureJava()
  const folder = await mkdtemp(join(tmpdir(), 'nap1325-html-'))
  const pages = await templates(request)
  const files = pages.map((_page, index) => join(folder, `${index}.html`))
  await Promise.all(pages.map(({ html }, index) => writeFile(files[index] ?? '', html)))
  const jar = join(process.cwd(), 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')
  // It ends with 1 when it found something, and says what.
  const output = await new Promise<string>((done) =>
    execFile(
      'java',
      ['-jar', jar, '--format', 'json', '--stdout', '--errors-only', ...files],
      { maxBuffer: 1e8 },
      (_error, stdout) => done(stdout),
    ),
  ).finally(() => rm(folder, { recursive: true }))
  const found = Report.parse(JSON.parse(output)).messages.map(({ url, message, extract = '' }) => {
    const page = pages[Number(/(\d+)\.html$/.exec(url)?.[1])]
    return `${page?.path}: ${message} ${extract}`
  })
  expect(found).toEqual([])
})
