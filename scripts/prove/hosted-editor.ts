import { lakeCommand } from '../bench/processes.ts'
import { faultsOf } from './drill.ts'
import { makeStory } from './support/stories.ts'
import { until } from './support/wait.ts'
import type { HostedWalk } from './hosted-site.ts'

const longest = 120_000
/** Studio says good-bye to colleagues on a line that the browser has begun to close, as one leaves the page. */
const whenLeaving = 'WebSocket is already in CLOSING or CLOSED state'

/** Studio, with a form, Presentation and every tool: what is written there is on the page, and its console is without errors. */
export const editorWalk: HostedWalk = {
  what: 'an editor',
  async run({ url, client, browser, standIn }) {
    const { dataDir } = standIn
    const story = await makeStory(client)
    lakeCommand(dataDir, 'user', 'create', 'editor@example.org', '--name', 'Editor', '--role', 'administrator')
    const context = await browser.newContext({ ...standIn.browser, viewport: { width: 1500, height: 950 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      // Before somebody has signed in, Sanity answers with 401 to whether somebody has.
      const { url: about } = message.location()
      if (message.type() === 'error' && !about.includes('/auth/id?') && !message.text().includes(whenLeaving))
        complaints.push(`${message.text()} (${about})`)
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    const form = `/studio/intent/edit/id=${story.id};type=story/`
    await page.goto(lakeCommand(dataDir, 'sign-in-link', 'editor@example.org', '--studio', url + form))
    const title = page.getByTestId('field-title').getByTestId('string-input')
    await title.waitFor({ timeout: longest })
    const written = `Written in Studio ${crypto.randomUUID()}`
    await title.fill(written)
    const isDraft = () =>
      client.fetch<boolean>('defined(*[_id == $id && title == $title][0])', {
        id: `drafts.${story.id}`,
        title: written,
      })
    const saved = await until(isDraft, 30_000)

    await page.goto(`${url}/studio/presentation?preview=${encodeURIComponent(story.path)}`)
    const heading = page.frameLocator('iframe').locator('h1[data-sanity]')
    const previewed = await heading.waitFor({ timeout: longest }).then(
      async () => until(async () => (await heading.textContent())?.includes(written) === true, 30_000),
      () => null,
    )
    const isHidden = !(await (await fetch(url + story.path)).text()).includes(written)

    await page.goto(url + form)
    await page.getByTestId('action-approve').click({ timeout: longest })
    await page.getByTestId('action-publish').click({ timeout: 30_000 })
    const published = await until(async () => (await (await fetch(url + story.path)).text()).includes(written), 30_000)

    for (const tool of [
      'today',
      'structure',
      'inbox',
      'vision',
      'many',
      'review-links',
      'consent',
      'health',
      'import-signatories',
      'help',
      'status',
    ]) {
      await page.goto(`${url}/studio/${tool}`)
      await page.getByTestId('studio-layout').waitFor({ timeout: longest })
      await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => {})
    }
    await context.close()
    return {
      figures: {},
      faults: [
        ...faultsOf(
          [saved !== null, 'what is written in a form is not saved'],
          [previewed !== null, 'Presentation does not show the draft'],
          [isHidden, 'readers see the draft'],
          [published !== null, 'what is published is not on the page'],
        ),
        ...[...new Set(complaints)].map((complaint) => `the console: ${complaint}`),
      ],
    }
  },
}
