import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailServer } from '../../support/mail-server'
import { startSite } from './running-site'

/** What the site signs in to its mail server with. */
export const mailPassword = 'correct-horse-battery'

/** A site of its own with two processes that answer, and the mail server that it sends with. */
export async function startMailSite() {
  const server = await startMailServer({
    onAuth: (auth, _session, done) =>
      done(auth.password === mailPassword ? null : new Error('no'), { user: auth.username ?? '' }),
    authOptional: false,
    allowInsecureAuth: true,
  })
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-mail-'))
  const site = await startSite(dataDir, {
    FRONT_PROCESSES: '2',
    SMTP_URL: `smtp://site:${mailPassword}@127.0.0.1:${server.port}`,
    MAIL_FROM: 'NAP 1325 <redactie@example.org>',
    MAIL_STAFF: 'bea@example.org',
  })
  return {
    ...site,
    dataDir,
    received: server.received,
    /** Stops both, and gives the exit code of the site. */
    async stop(): Promise<number | null> {
      const code = await site.interrupt()
      await server.close()
      await rm(dataDir, { recursive: true })
      return code
    },
  }
}

/** The scripts of the processes on a folder that have something in their environment. */
export async function scriptsThatKnow(dataDir: string, secret: string): Promise<string[]> {
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
