import { spawn, spawnSync } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { endProcess } from './processes.ts'

const root = join(import.meta.dirname, '..', '..')
const source = join(import.meta.dirname, 'bare-studio')
const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

/**
 * Builds and runs a Studio of the same version with nothing of ours in it, on the same lake.
 * @param lakeUrl the public address of the lake
 */
export async function runBareStudio(lakeUrl: string) {
  const folder = join(root, '.tmp', 'bench', 'bare-studio')
  await rm(folder, { recursive: true, force: true })
  await cp(source, folder, { recursive: true })
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('The bare Studio could not be built.')
  const port = await freePort()
  const child = spawn(process.execPath, [next, 'start', '--port', String(port), '--hostname', '127.0.0.1'], {
    cwd: folder,
    env: { ...process.env, BARE_LAKE_URL: lakeUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}`
  await untilItAnswers(`${url}/studio`)
  return {
    url,
    async stop() {
      await endProcess(child)
      await rm(folder, { recursive: true })
    },
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await fetch(url)
      return
    } catch {
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  throw new Error(`${url} does not answer.`)
}
