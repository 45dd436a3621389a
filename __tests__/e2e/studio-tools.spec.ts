import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { setSchedule } from '@/lib/schedule/set-schedule'
import { faultsOf } from './support/accessibility'
import { makeReview } from './support/remarks'
import { editorClient, makeEditor } from './support/site'
import { consoleOf, openStudio } from './support/studio'
import { test } from './support/test'

/** The tools of our own, by the last part of their addresses. */
const tools = [
  'today',
  'inbox',
  'review-links',
  'consent',
  'health',
  'import-signatories',
  'calendar',
  'many',
  'pictures',
  'people',
]

/** The month after the one in which `now` is in the Netherlands: `2026-12`. */
function monthAfter(now: Date) {
  const first = new Date(`${now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 7)}-01T00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + 1)
  return first.toISOString().slice(0, 7)
}

/** A text that is published by itself on the tenth of the month after this one. Returns what is scheduled, and that month. */
async function scheduleNextMonth() {
  const now = new Date()
  const month = monthAfter(now)
  const client = await editorClient()
  const subject = `dragged${crypto.randomUUID().slice(0, 8)}`
  await client.create({ _id: `drafts.${subject}`, _type: 'story', title: subject, language: 'en' })
  await setSchedule(client, 'publish', {
    subject: { id: subject, type: 'story' },
    revision: 'none',
    person: { id: 'sanne', name: 'Sanne' },
    at: now.toISOString(),
    moment: `${month}-10T11:00:00.000Z`,
  })
  return { key: `schedule.publish.${subject}`, month, client }
}

/** How a picture of a telephone begins. */
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(500)])

/** What no tool of ours says: what was withdrawn is given to nobody, in the library of pictures neither, and other journeys withdraw theirs. */
const ofOthers = /^Failed to load resource: .* 404 .*\/lake\/images\//u

const toolPage = '[data-testid="tool-page"]'

const dutch: Readonly<Record<string, string>> = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))

/** How much wider a tool is than its window. */
const overflowOf = (page: Page) =>
  page.locator(toolPage).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)

/** Goes to another tool without loading Studio once more. */
const goWithin = (page: Page, tool: string) =>
  page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/studio/${tool}`)

/** Two drafts of signatories, of which one may not be published: it has no kind. */
async function writeSignatories(mark: string): Promise<void> {
  const client = await editorClient()
  for (const [id, kind] of [
    ['whole', 'civilSociety'],
    ['wrong', undefined],
  ])
    await client.create({
      _id: `drafts.${mark}-${id}`,
      _type: 'partner',
      kind,
      slug: { _type: 'slug', current: `${mark}-${id}` },
      name: [{ _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: `${mark} ${id}` }],
    })
}

test('the tools of our own in Studio stand in nobody’s way, on a desk and on a phone, in each language', async ({
  browser,
}) => {
  await makeReview({ madeFor: 'مترجمة من الفاشر', frameLanguage: 'ar' })
  const studio = await openStudio(browser, await makeEditor('Sanne'))
  const complaints = consoleOf(studio)
  const found: Record<string, unknown> = {}
  const titles = new Map<string, string>()
  for (const tool of tools) {
    await studio.goto(`/studio/${tool}`)
    const title = studio.locator(toolPage).getByRole('heading', { level: 1 })
    titles.set(tool, (await title.textContent()) ?? '')
    for (const width of [1280, 320]) {
      await studio.setViewportSize({ width, height: 800 })
      await studio.waitForLoadState('networkidle')
      const faults = await faultsOf(studio, undefined, toolPage)
      const overflow = await overflowOf(studio)
      if (faults.length > 0 || overflow > 0) found[`${tool} at ${width}`] = { faults, overflow }
    }
  }
  expect(found).toEqual({})

  // In Dutch words are longer. Studio begins anew in it, and nothing of its own is wider than a phone or stays English.
  await studio.evaluate(() => localStorage.setItem('nap1325.studio.language', 'nl'))
  await studio.reload()
  const inDutch = (tool = '') => {
    const name = dutch[titles.get(tool) ?? ''] ?? 'without a Dutch title'
    return studio.locator(toolPage).getByRole('heading', { level: 1, name, exact: true })
  }
  // Before it is put up, Studio does not hear of another address.
  await expect(inDutch(tools.at(-1))).toBeVisible()
  for (const tool of tools.slice(1)) {
    await goWithin(studio, tool)
    await expect(inDutch(tool)).toBeVisible()
    expect({ tool, overflow: await overflowOf(studio) }).toEqual({ tool, overflow: 0 })
  }
  await goWithin(studio, 'help')
  const guide = studio.frameLocator('iframe')
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('Handleiding voor redacteuren')
  expect(complaints().filter((complaint) => !ofOthers.test(complaint))).toEqual([])
  await studio.evaluate(() => localStorage.removeItem('nap1325.studio.language'))

  // The calendar: dragging asks for the time on that day, and has moved nothing yet.
  const { key, month, client } = await scheduleNextMonth()
  await studio.setViewportSize({ width: 1280, height: 800 })
  await studio.goto('/studio/calendar')
  await studio.getByRole('button', { name: 'Month after' }).click()
  await studio.locator(`li[data-key="${key}"]`).dragTo(studio.locator(`td[data-day="${month}-20"]`))
  // Also after a phone was turned.
  for (const width of [1280, 390, 1280]) {
    await studio.setViewportSize({ width, height: 800 })
    await expect(studio.getByLabel('Day and time in the Netherlands')).toHaveValue(new RegExp(`^${month}-20T1[23]:00$`))
  }
  expect(await client.getDocument(key)).toMatchObject({ at: `${month}-10T11:00:00.000Z` })
  await studio.getByRole('button', { name: 'Set the new time' }).click()
  await expect(studio.locator(`td[data-day="${month}-20"] li[data-key="${key}"]`)).toBeVisible()

  // The library: a picture of a telephone is not said to be there.
  await studio.goto('/studio/pictures')
  await studio
    .getByTestId('upload-pictures')
    .setInputFiles({ name: 'IMG_2041.heic', mimeType: 'image/heic', buffer: heic })
  await expect(studio.getByText(/^This is a HEIC picture/)).toBeVisible()
  await expect(studio.getByText('0 of 1 uploaded')).toBeVisible()

  // Many at once: what may be published is, what may not is told with its reason, and leads to its form.
  const mark = `many${crypto.randomUUID().slice(0, 8)}`
  await writeSignatories(mark)
  await studio.goto('/studio/many')
  await studio.getByLabel('Words of the title').fill(mark)
  await expect(studio.getByTestId('many-rows').getByRole('listitem')).toHaveCount(2)
  await studio.getByRole('button', { name: 'Select this page' }).click()
  await studio.getByRole('button', { name: 'Publish', exact: true }).click()
  await studio.getByRole('button', { name: 'Publish · 2' }).click()
  const report = studio.getByTestId('many-report')
  await expect(report.getByText('Done: 1. Refused: 1.')).toBeVisible()
  await expect(report.getByText('Choose the kind of organisation.')).toBeVisible()
  await report.getByRole('link', { name: `${mark} wrong` }).click()
  await expect(studio.getByTestId('field-kind')).toBeVisible()
})
