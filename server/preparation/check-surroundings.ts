import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { dirname, resolve } from 'node:path'
import { SetupError } from './setup-error.ts'

/**
 * Takes the public port at the very beginning, so that nothing is built or filled for a site that cannot be shown.
 * @param inherited the descriptor of a socket that listens already, and is shared with the process that this one replaces
 * @returns the port, which the system chooses when 0 is asked for
 * @throws SetupError when the port is in use, or may not be used
 */
export async function listen(server: Server, host: string, port: number, inherited?: number): Promise<number> {
  const outcome = await new Promise<NodeJS.ErrnoException | null>((done) => {
    server.once('error', done)
    server.listen(inherited === undefined ? { port, host } : { fd: inherited }, () => done(null))
  })
  server.removeAllListeners('error')
  if (outcome && inherited !== undefined)
    throw new SetupError(`the socket that was handed over (LISTEN_FDS) cannot be used (${outcome.message}).`)
  if (outcome) throw new SetupError(explain(outcome, host, port))
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : port
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start.`
  if (code === 'EACCES') return `port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start.`
  return `the address ${host}:${port} cannot be used (${message}). Check HOST and PORT.`
}

/** @throws SetupError when the folder for content cannot be made or written to */
export function refuseUnwritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch {
    throw new SetupError(
      `the folder ${resolve(dataDir)} cannot be written to. Choose another: DATA_DIR=/some/folder npm start.`,
    )
  }
}

/**
 * What is taken away is noted in the ledger before anybody is told that it is done: see docs/backup.md.
 * @param chosen `LEDGER_FILE`; `none` for no ledger
 * @throws SetupError when the ledger cannot be written to
 */
export function refuseUnwritableLedger(dataDir: string, chosen: string | undefined): void {
  if (chosen === 'none') return
  const file = chosen ? resolve(chosen) : `${resolve(dataDir)}.ledger`
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK)
  } catch {
    throw new SetupError(
      `the ledger ${file} cannot be written to. Choose another place for it, outside of the data folder: ` +
        'LEDGER_FILE=/some/folder/ledger npm start.',
    )
  }
}
