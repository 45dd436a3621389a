import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { endProcess } from './processes.ts'
import type { Answer } from './wire.ts'

const shipped = (name: string) => readFile(join(import.meta.dirname, '..', '..', 'deploy', name), 'utf8')

export interface RunningNginx {
  readonly url: string
  stop(): Promise<void>
}

export interface RunningTlsNginx extends RunningNginx {
  /** Where it listens with TLS, if it was asked to. */
  readonly tlsUrl: string
}

/**
 * nginx as it is shipped, before a site.
 * @param folder all that it writes; with `isTls` it holds `fullchain.pem`, `privkey.pem` and the folder of authorities' files, `acme`
 */
export async function nginxBefore(site: string, folder: string, isTls = false): Promise<RunningTlsNginx> {
  const port = await freePort()
  const tlsPort = await freePort()
  const tls = join(folder, 'tls.conf')
  if (isTls)
    await writeFile(
      tls,
      (await shipped('nginx-tls.conf'))
        .replace('listen 443 ', `listen 127.0.0.1:${tlsPort} `)
        .replaceAll('/etc/nginx/nap1325-tls/', `${folder}/`)
        .replace('/var/lib/nap1325-acme', join(folder, 'acme')),
    )
  const config = (await shipped('nginx.conf'))
    .replace('/etc/nginx/nap1325-tls[.]conf', isTls ? tls : join(folder, 'no-tls[.]conf'))
    .replace('/run/nginx.pid', join(folder, 'nginx.pid'))
    .replaceAll('/run/nginx-nap1325.sock', join(folder, 'outage.sock'))
    .replaceAll('/var/cache/nginx/nap1325', join(folder, 'cache'))
    .replace('/var/log/nginx/error.log', join(folder, 'errors'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('server 127.0.0.1:3000;', `server ${new URL(site).host.replace('localhost', '127.0.0.1')};`)
  return { ...(await start(config, port, folder)), tlsUrl: `https://localhost:${tlsPort}` }
}

/** What nginx writes itself. */
const own = new Set(['content-type', 'content-length', 'date', 'connection', 'keep-alive'])

/** nginx as a file server of one answer, its headers included: what the others are measured against. */
export async function nginxWithFile({ headers, body }: Answer, folder: string): Promise<RunningNginx> {
  const port = await freePort()
  await mkdir(join(folder, 'files'), { recursive: true })
  await writeFile(join(folder, 'files', 'page.html'), body)
  const given = Object.entries(headers).filter(([name]) => !own.has(name))
  const added = given.map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`)
  const config = `worker_processes auto;
pid ${join(folder, 'nginx.pid')};
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  keepalive_requests 1000000;
  server { listen 127.0.0.1:${port}; root ${join(folder, 'files')}; default_type text/html; etag off; ${added.join(' ')} }
}`
  return start(config, port, folder)
}

async function start(config: string, port: number, folder: string): Promise<RunningNginx> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'nginx.conf')
  // Started by root, its workers would be somebody who may not read a temporary folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  await writeFile(file, `daemon off;\n${user}${config}`)
  const child = spawn('nginx', ['-c', file, '-p', folder, '-e', join(folder, 'errors')], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; ; attempt++) {
    try {
      await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' })
      break
    } catch (error) {
      if (attempt > 100 || child.exitCode !== null) {
        await endProcess(child)
        throw error
      }
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  return {
    url,
    stop: () => endProcess(child),
  }
}
