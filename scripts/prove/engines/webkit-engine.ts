import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { endProcess } from '../../bench/processes.ts'
import { freePort } from '../../bench/free-port.ts'
import { findProgram } from '../../test/find-program.ts'
import { until } from '../support/wait.ts'
import type { Engine } from './engine.ts'
import { startScreen } from './virtual-screen.ts'
import { tabOf } from './webdriver-tab.ts'

/** Its driver was seen to lose a question: it would be waited for without an end. Milliseconds. */
const patience = 60_000

/** Engine of Safari, and of all browsers on iPhones, as GNOME builds it. It is driven by the older protocol, which tells of no errors of scripts. */
export const webkit: Engine = {
  name: 'WebKit',
  // Nobody manages the windows of its screen, and gives one of them the focus. Asked to go back from another site, its driver does not
  // answer any more.
  lacks: ['focus', 'back'],
  missing: () =>
    findProgram('WebKitWebDriver') && findProgram('Xvfb')
      ? null
      : 'Install WebKitGTK’s driver, and a screen for it (Debian’s webkit2gtk-driver and xvfb).',
  async start(hasScripts) {
    const folder = await mkdtemp(join(tmpdir(), 'nap1325-webkit-'))
    const screen = await startScreen()
    const env = { ...process.env, DISPLAY: screen.display, XDG_CONFIG_HOME: await unmoving(folder) }
    const port = await freePort()
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' })
    const server = `http://127.0.0.1:${port}`
    // One window for each journey: a session of its own keeps nothing of the one before.
    let last: WebDriver | undefined
    const newSession = async () => {
      await last?.quit()
      last = bounded(await new Builder().usingServer(server).withCapabilities(capabilities(hasScripts)).build())
      return last
    }
    const close = async () => {
      await last?.quit().catch(() => {})
      await endProcess(driver)
      await endProcess(screen.child)
      await rm(folder, { recursive: true })
    }
    try {
      if ((await until(() => answers(server), 20_000, 50)) === null) throw new Error('WebKitWebDriver does not answer.')
      const version = (await (await newSession()).getCapabilities()).getBrowserVersion()
      return { version: `WebKitGTK/${version}`, newTab: async () => tabOf(await newSession()), close }
    } catch (error) {
      await close()
      throw error
    }
  },
}

const answers = (server: string) =>
  fetch(`${server}/status`).then(
    ({ ok }) => ok,
    () => false,
  )

const capabilities = (hasScripts: boolean) =>
  new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { args: ['--automation', `--enable-javascript=${hasScripts}`] },
  })

function bounded(session: WebDriver): WebDriver {
  const execute = session.execute.bind(session)
  const tooLate = async () => {
    await wait(patience, undefined, { ref: false })
    throw new Error(`WebKit’s driver did not answer in ${patience / 1000} s.`)
  }
  session.execute = (command) => Promise.race([execute(command), tooLate()])
  return session
}

/** A page that is still fading in lies over its links. What the device prefers is a setting of GTK's. */
async function unmoving(folder: string): Promise<string> {
  await mkdir(join(folder, 'gtk-3.0'))
  await writeFile(join(folder, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  return folder
}
