import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { SetupError } from './setup-error.ts'

/** @throws SetupError when somebody listens there already, or may not listen there */
export async function refuseBusyPort(host: string, port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((done, failed) => {
    probe.once('error', failed)
    probe.listen(port, host, done)
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new SetupError(`port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start.`)
    if (error.code === 'EACCES') throw new SetupError(`port ${port} may not be used by this user. Choose one above 1023.`)
    throw new SetupError(`the address ${host}:${port} cannot be used (${error.message}). Check HOST and PORT.`)
  })
  await new Promise((done) => probe.close(done))
}

/** @throws SetupError when the folder for content cannot be made or written to */
export function refuseUnwritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch {
    throw new SetupError(`the folder ${resolve(dataDir)} cannot be written to. Choose another: DATA_DIR=/some/folder npm start.`)
  }
}
