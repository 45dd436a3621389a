import { expect } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { choicePath } from '@/lib/finding/parameters'
import { languages } from '@/lib/languages'
import { faultsOf, overflowOf, rulesOfColour } from './support/accessibility'
import { makeCredited, makeSignatory, newWord, removeAll, type MadeSignatory } from './support/findings'
import { becomesForGood } from './support/readers'
import { editorClient, siteUrl } from './support/site'
import { makeStory, type MadeStory } from './support/stories'
import { test } from './support/test'

// Lists and the search must work for who has no scripts: so these journeys have none.
test.use({ javaScriptEnabled: false })

let client: SanityClient
let signatory: MadeSignatory
const stories: MadeStory[] = []
/** More than stand on a page. */
const many = 13

test.beforeAll(async () => {
  client = await editorClient()
  signatory = await makeSignatory(client)
  for (let number = 0; number < many; number++) stories.push(await makeCredited(client, signatory))
  stories.push(await makeCredited(client, signatory, { language: 'nl' }))
})
// Taken out: whoever runs in this process next has stories of her own.
test.afterAll(() => removeAll(client, [...stories.splice(0).flatMap(({ id }) => [id, `consent.${id}`]), signatory.id]))

/** The index of a search follows what is published, a moment later. Says what was found instead, and after how many questions. */
async function becomesFound({ title, path }: MadeStory): Promise<void> {
  const language = languages.find(({ id }) => path.startsWith(`/${id}/`))?.id ?? 'en'
  let asked = 0
  let seen = ''
  const isFound = async () => {
    const answer = await fetch(siteUrl() + choicePath({ query: title }, 'search', language))
    const html = await answer.text()
    asked += 1
    seen = `${answer.status} ${html.replace(/^.*<main/su, '<main').replaceAll(/<[^>]*>|\s+/gu, ' ')}`
    return html.includes(path)
  }
  await becomesForGood(`${title} is found`, isFound).catch((error: unknown) => {
    throw new Error(`After ${asked} questions for “${title}”, where ${path} is wanted: ${seen.slice(0, 600)}`, {
      cause: error,
    })
  })
}

test('a sentence that is a form chooses among stories; its address can be shared; a choice can be taken back', async ({
  page,
  request,
}) => {
  await becomesForGood('the signatory is among the choices', async () =>
    (await (await request.get('/en/stories')).text()).includes(signatory.slug),
  )
  await page.goto('/en/stories')
  await page.getByRole('combobox', { name: 'Signatory' }).selectOption(signatory.slug)
  await page.getByRole('combobox', { name: 'Year' }).selectOption('1995')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('main')).toContainText(`${many} stories out of`)
  await expect(page.locator('.story-entry')).toHaveCount(12)
  await expect(page.getByRole('combobox', { name: 'Signatory' })).toHaveValue(signatory.slug)
  // It is not indexed, in no language.
  await expect(page.locator('link[hreflang]')).toHaveCount(0)

  await page.goto(page.url())
  await expect(page.locator('.story-entry')).toHaveCount(12)
  await page.getByRole('link', { name: 'Remove filter Year: 1995' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/stories\\?signatory=${signatory.slug}#list$`))
  await page.getByRole('link', { name: `Remove filter Signatory: ${signatory.name}` }).click()
  await expect(page).toHaveURL(/\/en\/stories#list$/)
})

test('the same can be chosen by links, which say how many items they find', async ({ page, request }) => {
  await becomesForGood('the signatory is among the choices in Dutch', async () =>
    (await (await request.get('/nl/verhalen')).text()).includes(signatory.slug),
  )
  await page.goto('/nl/verhalen')
  await page.getByText('Alle filters').click()
  const link = page.getByRole('link', { name: signatory.name })
  await expect(page.getByRole('listitem').filter({ has: link })).toHaveText(`${signatory.name} 1`)
  await link.click()
  await expect(page).toHaveURL(new RegExp(`/nl/verhalen\\?ondertekenaar=${signatory.slug}#list$`))
  await expect(page.locator('.story-entry')).toHaveCount(1)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`/en/stories?signatory=${signatory.slug}`)
})

test('a list has pages, and no more of them than it says', async ({ page, request }) => {
  const list = `/en/stories?signatory=${signatory.slug}`
  await page.goto(list)
  const pages = page.getByRole('navigation', { name: 'Pages of this list' })
  await pages.getByRole('link', { name: 'Next' }).click()
  await expect(page.locator('.story-entry')).toHaveCount(many - 12)
  await expect(pages.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page')
  await pages.getByRole('link', { name: 'Previous' }).click()
  await expect(page).toHaveURL(`${list}#list`)
  expect((await request.get(`${list}&page=3`)).status()).toBe(404)
  expect((await request.get('/nl/documenten?pagina=999')).status()).toBe(404)
})

test('what is chosen is not for search engines, which are told the whole list', async ({ page, baseURL }) => {
  await page.goto(`/en/stories?signatory=${signatory.slug}`)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/en/stories`)
  await page.goto('/en/stories')
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
})

test('signatories and documents are chosen from in the same way', async ({ page, request }) => {
  await becomesForGood('the kind is among the choices', async () =>
    (await (await request.get('/en/signatories')).text()).includes('"knowledge-institution"'),
  )
  await page.goto('/en/signatories')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('knowledge-institution')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/kind=knowledge-institution/)
  await expect(page.getByRole('main').getByRole('link', { name: signatory.name })).toBeVisible()
  await expect(page.locator('main h2')).toHaveText(['Knowledge institutions'])
  await page.goto('/nl/documenten?soort=resolutie')
  await expect(page.locator('.document-entry').first()).toBeVisible()
  await expect(page.locator('main h2')).toHaveText(['VN-resoluties'])
})

test('an empty result names its filters, repeats nothing of the address, and leads back', async ({ page }) => {
  const response = await page.goto('/en/stories?country=buy-gold-at-evil')
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('main')).toContainText('No stories match these filters.')
  await expect(page.locator('body')).not.toContainText('evil')
  await page.getByRole('link', { name: 'Country: unknown', exact: true }).click()
  await expect(page).toHaveURL('/en/stories#list')
})

for (const { id: language, title: languageName } of languages)
  test(`a story is found by a misspelt word, and the word is marked, in ${languageName}`, async ({ page }) => {
    const word = newWord()
    const story = await makeCredited(client, signatory, { language, title: `Journey ${word}` })
    stories.push(story)
    await becomesFound(story)
    const misspelt = `${word.slice(0, 4)}q${word.slice(5)}`
    await page.goto(choicePath({ query: misspelt }, 'search', language))
    const link = page.getByRole('main').getByRole('link', { name: story.title })
    await expect(link.locator('mark')).toHaveText(word)
    await link.click()
    await expect(page).toHaveURL(story.path)
  })

test('other forms of a Dutch word find it', async ({ page }) => {
  const word = `${newWord()}haal`
  const made = await makeCredited(client, signatory, { language: 'nl', title: `Een ${word}` })
  stories.push(made)
  await becomesFound(made)
  await page.goto(`/nl/zoeken?q=${word.replace(/haal$/, 'halen')}`)
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(word)
  await expect(page.locator('.nearness')).toHaveCount(0)
})

test('by keyboard: from the header to a result', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const [story] = stories
  if (story) await becomesFound(story)
  await page.goto('/en')
  await page.getByRole('banner').getByRole('searchbox').focus()
  await page.keyboard.type(story?.title ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/search\?q=Journey/)
  const result = page.getByRole('main').getByRole('link', { name: story?.title ?? '' })
  await page.getByRole('main').getByRole('searchbox').focus()
  for (let presses = 0; presses < 12; presses++) {
    if (await result.evaluate((link) => link === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(story?.path ?? '')
})

test('who is lost can ask', async ({ page }) => {
  await page.goto('/nl/dit-is-er-niet')
  await page.getByRole('main').getByRole('searchbox').fill('pledge')
  await page.getByRole('main').getByRole('button', { name: 'Zoek' }).click()
  await expect(page).toHaveURL(/\/nl\/zoeken\?q=pledge/)
})

test('a story whose consent is withdrawn is found no more, at once', async ({ page, request }) => {
  const story = await makeStory(client)
  const word = newWord()
  await client
    .patch(story.id)
    .set({ title: `Journey ${word}` })
    .commit()
  await becomesFound({ ...story, title: word })
  await page.goto(`/en/search?q=${word}`)
  await expect(page.getByRole('main').getByRole('link', { name: word })).toBeVisible()
  await client
    .patch(`consent.${story.id}`)
    .set({ withdrawnOn: new Date().toISOString().slice(0, 10) })
    .commit()
  await becomesForGood('nothing to find', async () => {
    const answer = await (await request.get(`/en/search?q=${word}`)).text()
    return answer.includes('No results for') && !answer.includes(story.path)
  })
  await removeAll(client, [story.id, `consent.${story.id}`])
})

test('a question that is too long is refused with a sentence', async ({ page, request }) => {
  const response = await page.goto(`/en/search?q=${'x'.repeat(201)}`)
  expect(response?.status()).toBe(400)
  await expect(page.locator('body')).toContainText('200 characters')
  expect((await request.get(`/en/search?q=${'x'.repeat(100_000)}`)).status()).toBe(414)
})

for (const { id: language } of languages)
  test(`lists that are chosen from, and searches, stand in nobody’s way, in ${language}`, async ({
    browser,
    baseURL,
  }) => {
    test.slow()
    const paths = [
      choicePath({ signatory: signatory.slug, year: '1995' }, 'stories', language),
      choicePath({ country: 'nowhere', outcome: '9' }, 'stories', language),
      choicePath({ kind: 'knowledgeInstitution' }, 'signatories', language),
      choicePath({ plan: 'iv' }, 'documents', language),
      choicePath({}, 'search', language),
      choicePath({ query: 'journey' }, 'search', language),
      choicePath({ query: 'qqqqxxxx' }, 'search', language),
    ]
    // axe is a script itself.
    const context = await browser.newContext({ baseURL, javaScriptEnabled: true })
    const page = await context.newPage()
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 720 })
      await page.goto(path)
      await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const faults = await faultsOf(page, colorScheme === 'light' ? undefined : rulesOfColour)
        expect(faults, `${path} (${colorScheme})`).toEqual([])
      }
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await overflowOf(page), `${path} fits a small phone`).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
