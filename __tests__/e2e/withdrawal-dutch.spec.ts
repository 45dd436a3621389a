import { expect } from '@playwright/test'
import { searchPath } from '@/lib/routes'
import { makeReviewLink } from './support/review-links'
import { editorClient, makeEditor, siteUrl } from './support/site'
import { makeStory } from './support/stories'
import { chooseAction, formReady, openStudio } from './support/studio'
import { test } from './support/test'

const statusOf = async (path: string) => (await fetch(siteUrl() + path)).status
const textOf = async (path: string) => (await fetch(siteUrl() + path)).text()

test('consent is withdrawn in Dutch, to the end: the report stays, what is left is said, and nothing of it is English', async ({
  browser,
  page: reader,
}) => {
  const client = await editorClient()
  const story = await makeStory(client, 'nl')
  const recordId = `consent.${story.id}`
  await client.patch(recordId, { set: { channels: ['web', 'print', 'social'] } }).commit()
  await makeReviewLink(client, story.id)
  await expect.poll(() => statusOf(story.path)).toBe(200)
  const form = `/studio/intent/edit/id=${story.id};type=story/`
  const studio = await openStudio(browser, await makeEditor('Wil'), form, 'nl')
  await formReady(studio)

  await chooseAction(studio, 'Toestemming intrekken')
  const confirm = studio.getByRole('button', { name: 'Nu intrekken' })
  await studio.getByLabel('Typ ‘intrekken’ om te bevestigen').fill('withdraw')
  await expect(confirm).toBeDisabled()
  await studio.getByLabel('Typ ‘intrekken’ om te bevestigen').fill('intrekken')
  await confirm.click()
  const report = studio.getByTestId('withdrawal-report')
  await report.waitFor()
  await studio.keyboard.press('Escape')
  const done = [
    'Lezers zien het verhaal niet meer, in geen enkele taal.',
    '1 reviewlink is beëindigd.',
    '1 adres zegt dat het weg is.',
    'De tekst in het Nederlands is weer een concept.',
    'Dit alles staat in het toestemmingsdossier.',
  ]
  expect(await report.getByRole('list').first().getByRole('listitem').allInnerTexts()).toEqual(done)
  const left = report.getByTestId('hand-work')
  await expect(left).toContainText('Wat u nog met de hand moet doen')
  await expect(left).toContainText(siteUrl() + story.path)
  await expect(left).toContainText('Het dossier stond drukwerk toe')
  await expect(left).toContainText('Het dossier stond sociale media toe')
  await report.getByRole('button', { name: 'Sluiten' }).click()
  await expect(report).toHaveCount(0)
  await expect(studio.getByTestId('consent-banner')).toContainText('De toestemming is ingetrokken op')

  await test.step('readers', async () => {
    await expect.poll(() => statusOf(story.path)).toBe(410)
    for (const path of ['/nl/verhalen', '/sitemap.xml']) expect(await textOf(path)).not.toContain(story.id)
    expect(await textOf(`${searchPath('nl')}?q=${story.title}`)).not.toContain(story.path)
    await reader.goto(story.path)
    await expect(reader.locator('h1')).toHaveText('Deze pagina is er niet meer')
    await expect(reader.locator('main')).not.toContainText(story.title)
  })

  await test.step('and what stays, in the consent record', async () => {
    await studio.goto(`/studio/intent/edit/id=${recordId};type=consentRecord/`)
    await expect(studio.getByTestId('hand-work')).toContainText('Vraag zoekmachines')
    await studio.getByRole('tab', { name: 'Tot wanneer' }).click()
    const log = studio.getByTestId('field-withdrawalLog').getByRole('listitem')
    await expect(log).toHaveCount(done.length - 1)
    for (const [index, line] of (await log.allInnerTexts()).entries())
      expect(line).toMatch(new RegExp(`^\\d.* · Wil: ${done[index]?.replaceAll('.', '\\.')}$`))
  })
})
