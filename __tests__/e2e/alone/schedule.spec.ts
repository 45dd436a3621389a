import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { startSite } from '../support/running-site'
import { clientAt, lake } from '../support/site'
import { makeStory } from '../support/stories'
import { chooseAction, desk } from '../support/studio'
import { test } from '../support/test'

test.setTimeout(400_000)

test('a story set to a moment appears although nothing ran at that moment', async ({ page }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-schedule-'))
  const site = await startSite(dataDir)
  const token = await lake(['token', 'create', '--role', 'editor', '--label', 'schedule'], { dataDir })
  const client = clientAt(`${site.url}/lake`, token)
  const { id, title, path } = await makeStory(client)
  await client.action({ actionType: 'sanity.action.document.unpublish', draftId: `drafts.${id}`, publishedId: id })

  await page.goto(site.signInLink.replace('#', `/intent/edit/id=${id};type=story/#`))
  await desk(page).waitFor({ timeout: 60_000 })
  await page.getByTestId('action-approve').click()
  await expect(page.getByTestId('action-publish')).toBeEnabled()
  await chooseAction(page, 'Publish at…')
  await page.getByLabel('Day and time in the Netherlands').fill('2099-01-02T03:04')
  // A phone that is turned: what was chosen is still there.
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  for (const turned of [390, width]) {
    await page.setViewportSize({ width: turned, height })
    await expect(page.getByLabel('Day and time in the Netherlands')).toHaveValue('2099-01-02T03:04')
  }
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await page.goto(`${site.url}/studio/structure/scheduled`)
  await expect(page.getByText(title).first()).toBeVisible()
  await expect(page.getByText(/Published at 2 Jan 2099, 03:04 \(Amsterdam\)/).first()).toBeVisible()
  const scheduleId = `schedule.publish.${id}`
  expect((await client.getDocument(scheduleId))?.at).toBe('2099-01-02T02:04:00.000Z')
  expect((await fetch(site.url + path)).status).toBe(404)

  // Brought near by the API, to spare the test the years; then nothing runs until it has passed.
  const moment = Date.now() + 20_000
  await client
    .patch(scheduleId)
    .set({ at: new Date(moment).toISOString() })
    .commit()
  expect(await site.interrupt()).toBe(0)
  await expect.poll(() => Date.now() > moment, { timeout: 30_000 }).toBe(true)

  const again = await startSite(dataDir)
  // What a service prints at each restart is kept in its log: a link that signs in does not belong there.
  expect(again.signInLink).toBe('')
  expect(again.output()).toContain('npm run lake -- sign-in-link EMAIL --studio')
  await expect.poll(async () => (await fetch(again.url + path)).status).toBe(200)
  expect(await (await fetch(again.url + path)).text()).toContain(title)
  expect(again.output()).toContain(`publish of ${id}`)
  await again.interrupt()
  await rm(dataDir, { recursive: true })
})
