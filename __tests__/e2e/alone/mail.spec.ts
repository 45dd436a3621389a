import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { askForMail, linkId, makeLink } from '../../support/link-mail'
import { mailPassword, scriptsThatKnow, startMailSite } from '../support/mail-site'
import { clientAt, lake } from '../support/site'
import { chooseAction, formReady } from '../support/studio'
import { test } from '../support/test'

const run = promisify(execFile)

test('the site sends a link and tells the staff, from whichever process was asked, and from Studio', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const site = await startMailSite()
  const { dataDir, received } = site
  const token = await lake(['token', 'create', '--role', 'editor', '--label', 'mail'], { dataDir })
  const editor = clientAt(`${site.url}/lake`, token)
  const linkToken = await makeLink(editor, { frameLanguage: 'nl' })
  const send = async (to: string) => {
    const answer = await fetch(`${site.url}/api/review-mail`, {
      method: 'POST',
      headers: { origin: site.url, 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify(await askForMail(editor, linkToken, to)),
    })
    return answer.json()
  }
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => send(`${name}@example.org`)))
  expect(answers).toEqual(answers.map(() => ({ state: 'sent' })))
  expect(received.map(({ to }) => to[0]).toSorted()).toEqual(['a', 'b', 'c', 'd'].map((name) => `${name}@example.org`))
  expect(received[0]?.source).toContain(`\n${site.url}/review/${linkToken}\n`)

  await editor.create({ _id: `${linkId}.note.1`, _type: 'reviewNote', text: 'A remark' })
  await expect.poll(() => received.at(-1)?.to).toEqual(['bea@example.org'])
  expect(received.at(-1)?.source).toContain(`${site.url}/studio/today`)

  const studio = await (await browser.newContext({ viewport: { width: 1500, height: 950 } })).newPage()
  const story = await editor.fetch<string>(
    '*[_type == "story" && language == "en" && !(_id in path("drafts.**"))][0]._id',
  )
  await studio.goto(site.signInLink.replace('#', `/intent/edit/id=${story};type=story/#`))
  await formReady(studio)
  await chooseAction(studio, 'Share for review')
  const dialog = studio.getByRole('dialog')
  await dialog.getByLabel('For whom (a name or a role)').fill('The interpreter')
  await dialog.getByLabel('Language of the buttons, the help and the mail').selectOption('ar')
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const address = await dialog.getByTestId('review-link-address').inputValue()
  const to = dialog.getByLabel('Send it from the site to (the address is not kept)')
  await to.fill('ada, eve@example.org')
  await dialog.getByRole('button', { name: 'Send by mail' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Write one e-mail address, such as ada@example.org.')
  await to.fill('ada@example.org')
  await dialog.getByRole('button', { name: 'Send by mail' }).click()
  await expect(dialog.getByText('Sent.', { exact: true })).toBeVisible()
  await expect(to).toHaveValue('')
  await to.fill('ada')
  await dialog.getByRole('button', { name: 'Send by mail' }).click()
  await expect(dialog.getByText('Write one e-mail address, such as ada@example.org.')).toBeVisible()
  await expect(dialog.getByText('Sent.', { exact: true })).toHaveCount(0)
  const shown = await dialog.getByTestId('review-mail').inputValue()
  expect(received.at(-1)).toMatchObject({ to: ['ada@example.org'] })
  expect(received.at(-1)?.source).toContain(shown)
  expect(shown).toContain(address)
  await studio.context().close()

  // What `npm start` itself is: a command and what it runs. No child of it has the password.
  const children = (await scriptsThatKnow(dataDir, mailPassword)).filter(
    (script) => !/^(?:run\.mjs|start\.ts)$/.test(script),
  )
  expect(children).toEqual([])
  expect(site.output()).not.toMatch(/@example\.org|correct-horse/)
  expect(site.output()).not.toContain(linkToken)

  // By hand, one link: not while it works, then with everything that belongs to it.
  const erase = async () => {
    const words = ['scripts/run.mjs', 'erase-reviews', '--days', '0', '--link', linkId]
    const env = { ...process.env, DATA_DIR: dataDir, SITE_URL: site.url }
    return (await run(process.execPath, words, { env })).stdout
  }
  expect(await erase()).toContain('Erased: 0 records of reviews and 0 review links.')
  await editor.patch(linkId).set({ revokedAt: new Date().toISOString() }).commit()
  expect(await erase()).toContain('Erased: 5 records of reviews and 1 review links.')
  expect(await editor.fetch(`count(*[_id in path("${linkId}.**") || _id == "${linkId}"])`)).toBe(0)
  expect(await site.stop()).toBe(0)
})
