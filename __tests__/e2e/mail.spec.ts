import { execFile } from 'node:child_process'
import { readdir, readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { askForMail, linkId, makeLink } from '../support/link-mail'
import { startMailServer } from '../support/mail-server'
import { startSite } from './support/running-site'
import { clientAt, lake } from './support/site'

const run = promisify(execFile)
const password = 'correct-horse-battery'

/** The scripts of the processes of a site that have something in their environment. */
async function scriptsThatKnow(dataDir: string, secret: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const told = (file: string) => readFile(`/proc/${entry}/${file}`, 'utf8').catch(() => '')
    const environment = await told('environ')
    if (environment.includes(dataDir) && environment.includes(secret))
      found.push(...((await told('cmdline')).match(/[\w-]+\.m?[jt]s/g) ?? []))
  }
  return found
}

test('the site sends a link and tells the staff, from whichever process was asked', async () => {
  test.setTimeout(300_000)
  const server = await startMailServer({
    onAuth: (auth, _session, done) => done(auth.password === password ? null : new Error('no'), { user: 'site' }),
    authOptional: false,
    allowInsecureAuth: true,
  })
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-mail-'))
  const site = await startSite(dataDir, {
    FRONT_PROCESSES: '2',
    SMTP_URL: `smtp://site:${password}@127.0.0.1:${server.port}`,
    MAIL_FROM: 'NAP 1325 <redactie@example.org>',
    MAIL_STAFF: 'bea@example.org',
  })
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
  expect(server.received.map(({ to }) => to[0]).toSorted()).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => `${name}@example.org`),
  )
  expect(server.received[0]?.source).toContain(`\n${site.url}/review/${linkToken}\n`)

  await editor.create({ _id: `${linkId}.note.1`, _type: 'reviewNote', text: 'A remark' })
  await expect.poll(() => server.received.at(-1)?.to).toEqual(['bea@example.org'])
  expect(server.received.at(-1)?.source).toContain(`${site.url}/studio/today`)

  // What `npm start` itself is: a command and what it runs. No child of it has the password.
  const children = (await scriptsThatKnow(dataDir, password)).filter(
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
  expect(await site.interrupt()).toBe(0)
  await server.close()
  await rm(dataDir, { recursive: true })
})
