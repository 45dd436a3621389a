import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { defaultLanguage, type Language } from '@/lib/languages'
import { siteUrl, signInLink, type Editor } from './site'

/** Studio is large: the first time a browser loads it may take a while on a small machine that does other things too. Milliseconds. */
const FIRST_LOAD = 120_000

/**
 * Signs in by the one-time link in a browser context of its own, as on another machine.
 * @param path where Studio is opened: to go there afterwards would load all of it once more
 * @param language as she chose it there before
 */
export async function openStudio(
  browser: Browser,
  editor: Editor,
  path = '/studio',
  language: Language = defaultLanguage,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1500, height: 950 } })
  // It would choose again each time that the page is loaded, also after somebody chose another there.
  if (language !== defaultLanguage) await readsStudioIn(context, language)
  const page = await context.newPage()
  await page.goto(await signInLink(editor, path))
  await desk(page).waitFor({ timeout: FIRST_LOAD })
  return page
}

/** Chooses the language of Studio for whatever is opened next. */
export const readsStudioIn = (context: BrowserContext, language: Language) =>
  context.addInitScript((id) => localStorage.setItem('nap1325.studio.language', id), language)

/**
 * Of a Studio that is being left: it takes leave of the others over its socket, which another listener of the same event may
 * just have closed (`beforeunload` in Sanity's presence store, and in `@sanity/bifur-client`). The lake knows it from the close.
 */
const takesLeave = 'WebSocket is already in CLOSING or CLOSED state.'

/** What a page complains of in its console, from now on: errors, warnings, what its policy refuses, what throws. */
export function consoleOf(page: Page): () => readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text() === takesLeave) return
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  return () => complaints
}

/** Studio itself, below its bar of tools: there only for people who are signed in. */
export const desk = (page: Page) => page.getByTestId('studio-layout')

/** Where a document is edited, by its id. */
const formPath = (type: string, id: string) => `/studio/intent/edit/id=${id};type=${type}/`

/** Signs in at the form of a document, and puts the cursor into its title. */
export async function openStudioAt(browser: Browser, editor: Editor, type: string, id: string): Promise<Page> {
  const page = await openStudio(browser, editor, formPath(type, id))
  await formReady(page)
  return page
}

/** Opens the form of a document by its id, and puts the cursor into its title. */
export async function openForm(page: Page, type: string, id: string): Promise<void> {
  await page.goto(siteUrl() + formPath(type, id))
  await formReady(page)
}

/** Waits until a form can be written in, and puts the cursor into a field: its title, where no other is given. */
export async function formReady(page: Page, field: Locator = titleInput(page)): Promise<void> {
  await expect(field).toBeEditable({ timeout: FIRST_LOAD })
  // Studio moves the focus into a form that has become ready. Who types before that is interrupted, so wait until it is done.
  await expect(async () => {
    await field.focus()
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    // Not `toBeFocused`: to say what is wrong it describes the whole page first, at half a second of work each time.
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  }).toPass()
}

export const titleInput = (page: Page) => page.getByTestId('field-title').getByTestId('string-input')

/** Waits until the lake has acknowledged what was typed. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByText(/^(Saved|Edited just now)$/)
    .first()
    .waitFor()
}

/** Chooses from the menu beside “Publish”. */
export async function chooseAction(page: Page, name: string | RegExp): Promise<void> {
  const item = page.getByRole('menuitem', { name })
  // While the form loads, the menu is drawn anew and closes under the hand.
  await expect(async () => {
    if (!(await item.isVisible())) await page.getByTestId('action-menu-button').click({ timeout: 2000 })
    // What it opens may take seconds to be drawn; a click that is given up has been made all the same.
    await item.click({ timeout: 15_000 })
  }).toPass({ timeout: 45_000 })
}

/** Publishes what is open; a story is approved first, since nothing else lets it through. */
export async function publish(page: Page): Promise<void> {
  const publishing = page.getByTestId('action-publish')
  const approving = page.getByTestId('action-approve')
  await publishing.or(approving).waitFor()
  if (await approving.isVisible()) await approving.click()
  const published = page.getByText(/was published$/).first()
  await publishing.click()
  // A press that comes before Studio has checked what was ticked last is dropped, which it says for some seconds (`usePublishAction`
  // in `sanity`: an error of the words before counts). A person presses again.
  await published.waitFor({ timeout: 20_000 }).catch(async () => {
    await publishing.click()
    await published.waitFor()
  })
}
